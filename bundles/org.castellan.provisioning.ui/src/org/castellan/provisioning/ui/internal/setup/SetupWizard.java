// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.setup;

import java.nio.file.Path;
import java.util.Optional;

import org.castellan.authority.Authority;
import org.castellan.core.problem.Problem;
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
	private final RecordsPage recordsPage;

	/**
	 * @param data    where this user's data lies, for suggestions
	 * @param example whether an example is to be suggested
	 */
	public SetupWizard(ProvisioningDesk desk, Path data, boolean example) {
		super(example ? Messages.Setup_exampleTitle : Messages.Setup_title,
				example ? Messages.Setup_exampleAct : Messages.Setup_act);
		this.desk = desk;
		model = SetupModel.in(data, example);
		recordsPage = new RecordsPage(model);
	}

	@Override
	public void addPages() {
		addPage(recordsPage);
		addPage(new KeyPage(model));
	}

	@Override
	protected void act() {
		this.<Optional<Problem>>run(JobRequest.user(Messages.Setup_job, Keys.ACT_JOBS), this::open,
				problem -> problem.ifPresentOrElse(this::turnToRecords, this::close));
	}

	/** The page in front asks for the key's password: what is wrong with the records must not seem to be about that. */
	private void turnToRecords(Problem problem) {
		getContainer().showPage(recordsPage);
		failed(problem);
	}

	/** Answers why the records cannot be opened. */
	private Optional<Problem> open(Progress progress) throws ProblemException {
		progress.step(Messages.Setup_openingKey, 1);
		PublisherKey key = model.openKey();
		progress.step(Messages.Setup_openingRecords, 1);
		Authority authority;
		try {
			authority = desk.open(model.records());
		} catch (ProblemException e) {
			return Optional.of(e.problem());
		}
		try {
			if (model.isExample()) {
				ExampleRecords.fill(authority);
			}
			desk.choose(authority, model.publisher(), key);
			return Optional.empty();
		} catch (ProblemException e) {
			authority.close();
			throw e;
		}
	}
}
