// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import org.castellan.authority.Authority;
import org.castellan.authority.Outcome;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.castellan.ui.ActWizard;
import org.castellan.ui.jobs.JobRequest;

/** Puts something new on record: one page, and the list shows what came of it. */
abstract class RecordWizard<T> extends ActWizard {

	private final ProvisioningDesk desk;
	private final String job;

	RecordWizard(ProvisioningDesk desk, String title, String act, String job) {
		super(title, act);
		this.desk = desk;
		this.job = job;
	}

	/** May block. */
	abstract Outcome<T> create(Authority authority) throws ProblemException;

	/** It is on record, and the wizard is closed. */
	void created(T made) {
		// the list shows it
	}

	@Override
	protected void act() {
		this.<T>run(JobRequest.user(job, Keys.ACT_JOBS), progress -> switch (create(desk.authority())) {
		case Outcome.Done<T> done -> done.value();
		case Outcome.Refused<T> refused -> throw new ProblemException(refused.problems().getFirst());
		}, made -> {
			close();
			desk.changed();
			created(made);
		});
	}
}
