// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.answer;

import java.io.IOException;
import java.util.Optional;

import org.castellan.authority.Outcome;
import org.castellan.authority.activation.Carriage;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.crypto.PublisherKey;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.desk.DeskProblem;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.castellan.provisioning.ui.internal.desk.UnlockDialog;
import org.castellan.ui.ActWizard;
import org.castellan.ui.jobs.JobRequest;
import org.eclipse.osgi.util.NLS;

/** Answers an authorize.txt: the file, what is asked beside what is allowed, the response. */
public final class AnswerWizard extends ActWizard {

	private final ProvisioningDesk desk;
	private final AnswerModel model = new AnswerModel();
	private final ComparePage comparePage;

	public AnswerWizard(ProvisioningDesk desk) {
		super(Messages.Answer_title, Messages.Answer_act);
		this.desk = desk;
		comparePage = new ComparePage(this);
	}

	@Override
	public void addPages() {
		addPage(new RequestPage(this));
		addPage(comparePage);
	}

	AnswerModel model() {
		return model;
	}

	/** Reads the request and the records, and goes on. */
	void review(Runnable proceed) {
		this.<ReviewedRequest>run(JobRequest.user(Messages.Answer_reading, Keys.ACT_JOBS),
				progress -> ReviewedRequest.read(desk.authority(), model.request()), read -> {
					model.reviewed(read);
					proceed.run();
				});
	}

	@Override
	protected void act() {
		Optional<PublisherKey> key = UnlockDialog.key(getShell(), desk);
		if (key.isPresent()) {
			this.<GivenAnswer>run(JobRequest.user(Messages.Answer_job, Keys.ACT_JOBS),
					progress -> answer(progress, key.get()), this::answered);
		}
	}

	private GivenAnswer answer(Progress progress, PublisherKey key) throws ProblemException {
		progress.step(Messages.Answer_signing, 1);
		GivenAnswer given = model.given().isPresent() ? model.given().get() : sign(key);
		model.given(given);
		progress.step(Messages.Answer_writing, 1);
		try {
			AtomicFile.writeSecret(model.responseFile(), given.bytes());
			return given;
		} catch (IOException e) {
			throw new ProblemException(DeskProblem.FILE_NOT_WRITTEN.problem("file", model.responseFile().toString(), "cause",
					String.valueOf(e.getMessage())), e);
		}
	}

	private GivenAnswer sign(PublisherKey key) throws ProblemException {
		return switch (desk.authority().answerRequest(key).answer(model.reviewed().content(), Carriage.BY_HAND)) {
		case Outcome.Done<GivenAnswer> done -> {
			desk.changed();
			yield done.value();
		}
		case Outcome.Refused<GivenAnswer> refused -> throw new ProblemException(refused.problems().getFirst());
		};
	}

	private void answered(GivenAnswer given) {
		done(Messages.Answer_doneTitle, NLS.bind(given.again() ? Messages.Answer_doneAgain : Messages.Answer_done,
				model.responseFile(), model.reviewed().review().request().machine().name()));
	}

	@Override
	public boolean canFinish() {
		return isDone() || super.canFinish() && getContainer().getCurrentPage() == comparePage;
	}
}
