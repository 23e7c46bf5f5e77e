// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.castellan.authorization.ui.Keys;
import org.castellan.authorization.ui.internal.Sites;
import org.castellan.client.KnownServer;
import org.castellan.client.KnownServers;
import org.castellan.client.LicenseServers;
import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.client.authorization.ReceivedFile;
import org.castellan.client.site.ActivationSite;
import org.castellan.client.site.SiteAddress;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.api.SiteHello;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.ui.ActWizard;
import org.castellan.ui.TimeText;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/**
 * The Software Authorization Wizard for a machine, and its sisters that deauthorize and repair: the journey says which page
 * follows which; the work of each page runs here, in the background.
 */
public final class AuthorizationWizard extends ActWizard {

	private final AuthorizationModel model;
	private final Journey journey;
	private final Sites sites;
	private final TimeText times = TimeText.here();
	private final LicenseServers licenseServers = new LicenseServers(KnownServers.ofUser());
	private final Map<Step, StepPage> pages = new EnumMap<>(Step.class);
	private List<String> servers = List.of();
	private Optional<Job> greeting = Optional.empty();
	private boolean loaded;

	/** What the pages are told when the wizard opens. */
	private record Known(AuthorizationStatus status, List<String> servers) {
	}

	/** A file that was read and looked at. */
	private record Read(ReceivedFile file, Review review) {
	}

	/**
	 * @param kind as in {@link AuthorizationDraft}
	 * @param file one that was dropped or found already
	 */
	public AuthorizationWizard(AuthorizationTarget target, String kind, Optional<Path> file, Sites sites) {
		super(NLS.bind(Acts.title(kind), target.name()), Acts.label(kind));
		this.sites = sites;
		model = new AuthorizationModel(target, kind, UUID::randomUUID);
		journey = new Journey(model);
		model.method().setSite(sites.first());
		for (StepPage page : List.of(new OptionsPage(this, file), new ReturnsPage(this), new RepairPage(this),
				new MethodPage(this), ContactPage.person(this), ContactPage.address(this), NumbersPage.products(this),
				NumbersPage.extensions(this), new SavePage(this), new SitePage(this), new PublisherPage(this),
				new ReviewPage(this))) {
			pages.put(page.step(), page);
		}
	}

	@Override
	public void addPages() {
		pages.values().forEach(this::addPage);
	}

	@Override
	public IWizardPage getStartingPage() {
		return page(journey.first());
	}

	@Override
	public void createPageControls(Composite container) {
		super.createPageControls(container);
		Background.<Known>run(JobRequest.unseen(Messages.Wizard_loading, Keys.JOBS), progress -> load(), container, this::know);
	}

	private Known load() throws ProblemException, InterruptedException {
		List<String> known = licenseServers.known().all().stream().map(KnownServer::address).map(Object::toString).toList();
		return new Known(model.target().status(), known);
	}

	private void know(Outcome<Known> outcome) {
		loaded = true;
		switch (outcome) {
		case Outcome.Done<Known>(Known known) -> {
			model.held().setStatus(known.status());
			servers = known.servers();
			page(journey.first()).show();
		}
		case Outcome.Failed<Known>(Problem problem) -> unknown(problem);
		case Outcome.Cancelled<Known>() -> {
			// the wizard is gone
		}
		}
	}

	/** A licence file can be applied all the same; giving back and repairing need to know what there is. */
	private void unknown(Problem problem) {
		if (!model.is(AuthorizationDraft.AUTHORIZE)) {
			failed(problem);
		}
	}

	AuthorizationModel model() {
		return model;
	}

	Journey journey() {
		return journey;
	}

	StepPage page(Step step) {
		return Objects.requireNonNull(pages.get(step));
	}

	TimeText times() {
		return times;
	}

	/** Whether the machine has said what it has. */
	boolean isLoaded() {
		return loaded;
	}

	/** Activation sites to offer. */
	List<String> sites() {
		return sites.all();
	}

	/** Licence servers to offer. */
	List<String> servers() {
		return servers;
	}

	/** Where a request is suggested to be saved. */
	Path folder() {
		return Path.of(System.getProperty("user.home"));
	}

	void turnTo(Step step) {
		StepPage page = page(step);
		page.setPreviousPage(getContainer().getCurrentPage());
		getContainer().showPage(page);
	}

	/** Reads the file that was received and goes on by what is in it. */
	void read(Runnable proceed) {
		this.<Read>run(job(Messages.Wizard_reading), progress -> {
			ReceivedFile file = model.received().read();
			return new Read(file, model.received().check(file, model.target()));
		}, read -> {
			model.received().take(read.file());
			model.received().reviewed(read.review());
			if (read.file() instanceof ReceivedFile.Provisioning provisioning) {
				model.provisioning().fill(provisioning.file());
			}
			proceed.run();
		});
	}

	/** Goes on with what needed the chosen publisher: a file is reviewed, and a request that was answered is finished. */
	void trust(Runnable proceed) {
		if (journey.isAskedAfter(Step.PUBLISHER)) {
			this.<Asked>run(job(Messages.PublisherPage_trusting),
					progress -> model.ask(licenseServers, model.received().newcomer(), progress), this::asked);
		} else {
			this.<Review>run(job(Messages.Wizard_reading), progress -> model.received().preview(model.target()), review -> {
				model.received().reviewed(review);
				proceed.run();
			});
		}
	}

	/**
	 * Meets the activation site while the person types on, since the first encrypted connection of a program takes most of
	 * a second. What the site says is heard when it is asked.
	 */
	void greet() {
		String site = model.method().site();
		greeting = Optional.of(Background.<SiteHello>run(JobRequest.unseen(Messages.Wizard_greeting, Keys.JOBS),
				progress -> new ActivationSite(SiteAddress.parse(site)).hello(), outcome -> {
					// only to have met
				}));
	}

	@Override
	public void dispose() {
		greeting.ifPresent(Job::cancel);
		super.dispose();
	}

	/** Has the request answered at once. */
	void ask() {
		this.<Asked>run(job(NLS.bind(Messages.Wizard_asking, model.target().name())),
				progress -> model.ask(licenseServers, Optional.empty(), progress), this::asked);
	}

	private void asked(Asked asked) {
		switch (asked) {
		case Asked.Answered(ResponseResult result) -> answered(result);
		case Asked.UnknownSite unknown -> {
			((SitePage) page(Step.SITE)).setSite(unknown);
			turnTo(Step.SITE);
		}
		}
	}

	private void answered(ResponseResult result) {
		Review review = Review.of(result);
		if (result.applied()) {
			sites.remember(model.method().site());
			model.forgetRequest();
			done(review);
		} else if (review.needsPublisher()) {
			model.received().reviewed(review);
			turnTo(Step.PUBLISHER);
		} else {
			result.problems().stream().findFirst().ifPresent(this::failed);
		}
	}

	/** Gives up a pending request. */
	void cancel(String requestId) {
		this.<AuthorizationStatus>run(job(Messages.Wizard_cancelling), progress -> {
			model.target().cancel(requestId);
			return model.target().status();
		}, status -> {
			model.held().setStatus(status);
			page(Step.OPTIONS).show();
		});
	}

	@Override
	protected void act() {
		if (getContainer().getCurrentPage() == page(Step.SAVE)) {
			this.<Path>run(job(Messages.Wizard_saving), progress -> model.saveRequest(),
					file -> done(Messages.Done_savedTitle, NLS.bind(Messages.Done_saved, file)));
		} else {
			this.<Review>run(job(Messages.Wizard_applying), progress -> apply(), this::applied);
		}
	}

	private Review apply() throws ProblemException, InterruptedException {
		Review review = model.received().apply(model.target());
		if (review.applied() && model.received().isForNamedUsers()) {
			model.target().reread();
		}
		return review;
	}

	private void applied(Review review) {
		if (!review.applied()) {
			model.received().reviewed(review);
			page(Step.REVIEW).show();
		} else if (model.received().isForNamedUsers()) {
			done(Messages.Done_namedUserTitle, NLS.bind(Messages.Done_namedUser, model.target().name()));
		} else {
			done(review);
		}
	}

	private void done(Review review) {
		done(Acts.doneTitle(review.kind()), NLS.bind(Acts.done(review.kind(), model.target().isWorkstation()),
				review.summary(), model.target().name()));
	}

	@Override
	public boolean canFinish() {
		return isDone() || getContainer().getCurrentPage() instanceof StepPage page && Journey.isEnd(page.step())
				&& page.isPageComplete();
	}

	/** Not alone on the machine: the pages of the console may go on asking it. */
	private JobRequest job(String name) {
		return JobRequest.user(name, Keys.JOBS).aloneOn(model.target());
	}
}
