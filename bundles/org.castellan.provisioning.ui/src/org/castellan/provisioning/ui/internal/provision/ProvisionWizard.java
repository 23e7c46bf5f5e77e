// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import java.io.IOException;
import java.util.Optional;

import org.castellan.authority.Outcome;
import org.castellan.authority.mail.Mail;
import org.castellan.authority.mail.SendMailOutcome;
import org.castellan.authority.order.Order;
import org.castellan.authority.provisioning.CreateProvisioningFileOperation;
import org.castellan.authority.provisioning.CreatedFile;
import org.castellan.authority.provisioning.ProvisioningLetter;
import org.castellan.authority.provisioning.ProvisioningRequest;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.crypto.PublisherKey;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.desk.DeskProblem;
import org.castellan.provisioning.ui.internal.desk.MailSettings;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.castellan.provisioning.ui.internal.desk.UnlockDialog;
import org.castellan.ui.ActWizard;
import org.castellan.ui.ProblemDialog;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.eclipse.osgi.util.NLS;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Shell;

/**
 * Makes a provisioning file: product type, counts, contact, machine, delivery, review, done. What is reviewed is what the
 * authority would write; the file is recorded when it is made, and a delivery that fails can be tried again without making
 * another.
 */
public final class ProvisionWizard extends ActWizard {

	private final ProvisioningDesk desk;
	private final ProvisionModel model;
	private final MachinePage machinePage;
	private final DeliveryPage deliveryPage;
	private final ReviewPage reviewPage;

	private ProvisionWizard(ProvisioningDesk desk, ProvisionModel model) {
		super(Messages.Provision_title, Messages.Provision_act);
		this.desk = desk;
		this.model = model;
		machinePage = new MachinePage(this);
		deliveryPage = new DeliveryPage(this);
		reviewPage = new ReviewPage(this);
	}

	/** Whether a file can be made of the order. */
	public static boolean canProvision(Order order) {
		return Offer.isOffered(order);
	}

	/** Reads what can be provisioned, and opens the wizard. */
	public static void open(Shell parent, ProvisioningDesk desk, Optional<Order> order) {
		Background.<ProvisionModel>run(JobRequest.user(Messages.Provision_reading, Keys.ACT_JOBS), progress -> {
			ProvisionModel model = new ProvisionModel(Offer.read(desk.authority(), order), order);
			desk.settings().mail().ifPresent(mail -> suggest(model.delivery(), mail));
			return model;
		}, parent, outcome -> {
			switch (outcome) {
			case org.castellan.ui.jobs.Outcome.Done<ProvisionModel>(ProvisionModel model) ->
				new ProvisionWizard(desk, model).open(parent);
			case org.castellan.ui.jobs.Outcome.Failed<ProvisionModel>(Problem problem) ->
				ProblemDialog.show(parent, Messages.Provision_title, problem);
			case org.castellan.ui.jobs.Outcome.Cancelled<ProvisionModel>() -> {
				// the person knows
			}
			}
		});
	}

	private static void suggest(DeliveryFields fields, MailSettings mail) {
		fields.from = mail.from().value();
		fields.host = mail.server().host();
		fields.port = mail.server().port().toString();
		fields.security = mail.server().security();
		fields.user = mail.server().user().orElse("");
		fields.fingerprint = mail.server().fingerprint().map(Object::toString).orElse("");
	}

	@Override
	public void addPages() {
		addPage(new ProductPage(this));
		addPage(new QuantitiesPage(this));
		addPage(new ContactPage(this));
		addPage(machinePage);
		addPage(deliveryPage);
		addPage(reviewPage);
	}

	ProvisionModel model() {
		return model;
	}

	MachinePage machinePage() {
		return machinePage;
	}

	DeliveryPage deliveryPage() {
		return deliveryPage;
	}

	/** Lets the authority show the file, and turns to it. */
	void review(Runnable proceed) {
		ProvisioningRequest request = model.request();
		this.<Outcome<CreatedFile>>run(JobRequest.user(Messages.Review_reading, Keys.ACT_JOBS),
				progress -> model.made(request).isPresent() ? Outcome.done(model.made(request).get())
						: operation(desk.key()).preview(request),
				outcome -> {
					switch (outcome) {
					case Outcome.Done<CreatedFile> shown -> {
						model.reviewed(shown.value());
						reviewPage.show(shown.value(), shown.warnings());
						proceed.run();
					}
					case Outcome.Refused<CreatedFile> refused -> failed(refused.problems().getFirst());
					}
				});
	}

	@Override
	protected void act() {
		Optional<PublisherKey> key = model.needsMacId() ? UnlockDialog.key(getShell(), desk) : Optional.empty();
		if (model.needsMacId() && key.isEmpty()) {
			return;
		}
		Delivery delivery = model.delivery().delivery().delivery().orElseThrow();
		ProvisioningRequest request = model.request();
		char[] password = deliveryPage.password();
		this.<CreatedFile>run(JobRequest.user(Messages.Provision_job, Keys.ACT_JOBS),
				progress -> make(progress, request, key, delivery, password), file -> finished(file, delivery));
	}

	private CreatedFile make(Progress progress, ProvisioningRequest request, Optional<PublisherKey> key, Delivery delivery,
			char[] password) throws ProblemException, InterruptedException {
		progress.step(Messages.Provision_creating, 1);
		Optional<CreatedFile> before = model.made(request);
		CreatedFile file = before.isPresent() ? before.get() : create(request, key);
		switch (delivery) {
		case Delivery.Save save -> {
			progress.step(Messages.Provision_saving, 1);
			save(file, save);
		}
		case Delivery.Send send -> {
			progress.step(Messages.Provision_sending, 1);
			send(file, send, password);
		}
		}
		return file;
	}

	private CreatedFile create(ProvisioningRequest request, Optional<PublisherKey> key) throws ProblemException {
		return switch (operation(key).create(request, model.reviewedSerials())) {
		case Outcome.Done<CreatedFile> done -> {
			model.made(request, done.value());
			desk.changed();
			yield done.value();
		}
		case Outcome.Refused<CreatedFile> refused -> throw new ProblemException(refused.problems().getFirst());
		};
	}

	private CreateProvisioningFileOperation operation(Optional<PublisherKey> key) throws ProblemException {
		return key.isPresent() ? desk.authority().createProvisioningFile(key.get())
				: desk.authority().createProvisioningFile();
	}

	private static void save(CreatedFile file, Delivery.Save save) throws ProblemException {
		try {
			AtomicFile.writeSecret(save.file(), file.bytes());
		} catch (IOException e) {
			throw new ProblemException(DeskProblem.FILE_NOT_WRITTEN.problem("file", save.file().toString(), "cause",
					String.valueOf(e.getMessage())), e);
		}
	}

	private void send(CreatedFile file, Delivery.Send send, char[] password)
			throws ProblemException, InterruptedException {
		Mail mail = new ProvisioningLetter(send.from(), send.to()).about(model.applied(), file, model.note());
		switch (Post.send(send.server(), password, mail)) {
		case SendMailOutcome.Sent sent -> keep(new MailSettings(send.server(), send.from()));
		case SendMailOutcome.NotSent notSent -> throw new ProblemException(notSent.problem());
		}
	}

	/** The letter is gone: that its server cannot be suggested the next time must not look as if it were not. */
	private void keep(MailSettings mail) {
		try {
			desk.keep(mail);
		} catch (ProblemException e) {
			ILog.of(ProvisionWizard.class).warn(e.problem().message(), e);
		}
	}

	/** The first Cancel stops what runs, for a mail server may keep silent; the file that is made can still be saved. */
	@Override
	public boolean performCancel() {
		return !cancelWork() && super.performCancel();
	}

	@Override
	protected void cancelled() {
		if (getContainer().getCurrentPage() == reviewPage) {
			reviewPage.stopped(model.made(model.request()).isPresent());
		}
	}

	private void finished(CreatedFile file, Delivery delivery) {
		String what = switch (delivery) {
		case Delivery.Save save -> NLS.bind(Messages.Provision_saved, file.fileName(), save.file());
		case Delivery.Send send -> NLS.bind(Messages.Provision_sent, file.fileName(), send.to());
		};
		done(Messages.Provision_doneTitle, NLS.bind(Messages.Provision_done, what, next()));
	}

	private String next() {
		return switch (model.licenseType()) {
		case NAMED_USER -> Messages.Provision_nextNamedUser;
		case CONCURRENT_USE -> Messages.Provision_nextConcurrent;
		case SINGLE_USE -> Messages.Provision_nextSingle;
		};
	}

	@Override
	public boolean canFinish() {
		return isDone() || super.canFinish() && getContainer().getCurrentPage() == reviewPage;
	}
}
