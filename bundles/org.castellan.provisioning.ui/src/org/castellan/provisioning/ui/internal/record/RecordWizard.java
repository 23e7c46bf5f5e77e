// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import org.castellan.authority.Authority;
import org.castellan.authority.Outcome;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.castellan.ui.ActWizard;
import org.castellan.ui.jobs.JobRequest;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;

/** Puts something on record, new or changed: one page, and the list shows what came of it. */
abstract class RecordWizard<T> extends ActWizard {

	private final ProvisioningDesk desk;
	private final String job;

	RecordWizard(ProvisioningDesk desk, String title, String act, String job) {
		super(title, act);
		this.desk = desk;
		this.job = job;
	}

	/** May block. */
	abstract Outcome<T> enter(Authority authority) throws ProblemException;

	/** It is on record, and the wizard is closed. */
	void created(T made) {
		// the list shows it
	}

	/** Whether something was typed that closing would lose; asked where a record is changed, not where it is new. */
	boolean wouldLose() {
		return false;
	}

	@Override
	public boolean performCancel() {
		return (isDone() || !wouldLose() || MessageDialog.open(MessageDialog.QUESTION, getShell(), getWindowTitle(),
				Messages.Record_loss, SWT.NONE, Messages.Record_keepEditing, Messages.Record_discard) == 1)
				&& super.performCancel();
	}

	@Override
	protected void act() {
		this.<T>run(JobRequest.user(job, Keys.ACT_JOBS), progress -> switch (enter(desk.authority())) {
		case Outcome.Done<T> done -> done.value();
		case Outcome.Refused<T> refused -> throw new ProblemException(refused.problems().getFirst());
		}, made -> {
			close();
			desk.changed();
			created(made);
		});
	}
}
