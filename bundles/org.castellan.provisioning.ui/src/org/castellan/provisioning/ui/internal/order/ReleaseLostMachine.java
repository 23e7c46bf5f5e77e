// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.order;

import org.castellan.authority.Outcome;
import org.castellan.authority.order.Activation;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.castellan.ui.Notice;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;

/** Gives back what a lost machine holds, after saying what that risks and asking why. */
final class ReleaseLostMachine {

	private ReleaseLostMachine() {
	}

	static void ask(ProvisioningDesk desk, Activation activation, Notice notice) {
		ReleaseDialog dialog = new ReleaseDialog(notice.owner().getShell(), activation);
		if (dialog.open() != IDialogConstants.OK_ID) {
			return;
		}
		String reason = dialog.reason();
		Background.<Activation>run(JobRequest.user(Messages.Release_job, Keys.ACT_JOBS).aloneOn(activation.id()),
				progress -> release(desk, activation, reason), notice.owner(), outcome -> {
					switch (outcome) {
					case org.castellan.ui.jobs.Outcome.Done<Activation>(Activation was) ->
						notice.done(NLS.bind(Messages.Release_done,
								new Object[] { was.count(), was.feature().title(), machine(was) }));
					case org.castellan.ui.jobs.Outcome.Failed<Activation>(Problem problem) -> notice.failed(problem);
					case org.castellan.ui.jobs.Outcome.Cancelled<Activation>() -> {
						// the person knows
					}
					}
				});
	}

	private static Activation release(ProvisioningDesk desk, Activation activation, String reason)
			throws ProblemException {
		return switch (desk.authority().releaseActivation().release(activation.id(), reason)) {
		case Outcome.Done<Activation> done -> {
			desk.changed();
			yield done.value();
		}
		case Outcome.Refused<Activation> refused -> throw new ProblemException(refused.problems().getFirst());
		};
	}

	/** By its name, or by its host id where it has none. */
	static String machine(Activation activation) {
		return activation.machineName().isEmpty() ? activation.hostId() : activation.machineName();
	}
}
