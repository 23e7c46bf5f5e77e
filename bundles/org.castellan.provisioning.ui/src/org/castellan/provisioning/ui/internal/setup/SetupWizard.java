// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.setup;

import java.nio.file.Path;

import org.castellan.authority.Authority;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.crypto.PublisherKey;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.castellan.ui.ActWizard;
import org.castellan.ui.jobs.JobRequest;

/** Chooses where the records lie and whose key signs, and makes either where there is none yet. */
public final class SetupWizard extends ActWizard {

	private final ProvisioningDesk desk;
	private final SetupModel model;

	/**
	 * @param data    where this user's data lies, for suggestions
	 * @param example whether an example is to be suggested
	 */
	public SetupWizard(ProvisioningDesk desk, Path data, boolean example) {
		super(example ? Messages.Setup_exampleTitle : Messages.Setup_title,
				example ? Messages.Setup_exampleAct : Messages.Setup_act);
		this.desk = desk;
		model = SetupModel.in(data, example);
	}

	@Override
	public void addPages() {
		addPage(new RecordsPage(model));
		addPage(new KeyPage(model));
	}

	@Override
	protected void act() {
		this.<Boolean>run(JobRequest.user(Messages.Setup_job, Keys.ACT_JOBS), this::open, done -> close());
	}

	private Boolean open(Progress progress) throws ProblemException {
		progress.step(Messages.Setup_openingKey, 1);
		PublisherKey key = model.openKey();
		progress.step(Messages.Setup_openingRecords, 1);
		Authority authority = desk.open(model.records());
		try {
			if (model.isExample()) {
				ExampleRecords.fill(authority);
			}
			desk.choose(authority, model.publisher(), key);
			return true;
		} catch (ProblemException e) {
			authority.close();
			throw e;
		}
	}
}
