// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.authorize;

import java.nio.file.Path;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.ui.ActWizard;
import org.castellan.ui.jobs.JobRequest;
import org.eclipse.osgi.util.NLS;

/** Authorizes a server with a licence file: file, publisher if it is new, review, done. */
public final class AuthorizeWizard extends ActWizard {

	private final ConsoleServer server;
	private final AuthorizeModel model = new AuthorizeModel();
	private final FilePage filePage;
	private final PublisherPage publisherPage;
	private final ReviewPage reviewPage;

	/** @param file a file that was dropped or found already */
	public AuthorizeWizard(ConsoleServer server, String serverName, Optional<Path> file) {
		super(NLS.bind(Messages.AuthorizeWizard_title, serverName), Messages.AuthorizeWizard_act);
		this.server = server;
		filePage = new FilePage(this, file);
		publisherPage = new PublisherPage(this);
		reviewPage = new ReviewPage(this);
	}

	@Override
	public void addPages() {
		addPage(filePage);
		addPage(publisherPage);
		addPage(reviewPage);
	}

	AuthorizeModel model() {
		return model;
	}

	PublisherPage publisherPage() {
		return publisherPage;
	}

	ReviewPage reviewPage() {
		return reviewPage;
	}

	/** Runs a step in the background, keeps what the server said, and goes on. */
	void ask(String name, AuthorizeModel.Step step, Runnable proceed) {
		this.<AuthorizationResult>run(job(name), progress -> step.ask(server.live().connection()), result -> {
			model.reviewed(result);
			proceed.run();
		});
	}

	@Override
	protected void act() {
		this.<AuthorizationResult>run(job(Messages.AuthorizeWizard_authorizing),
				progress -> model.apply().ask(server.live().connection()), this::applied);
	}

	private void applied(AuthorizationResult result) {
		if (result.applied()) {
			done(Messages.AuthorizeWizard_doneTitle, NLS.bind(Messages.AuthorizeWizard_done,
					new Object[] { model.seats(), result.features().size(), model.fileName() }));
		} else {
			model.reviewed(result);
			result.problems().stream().findFirst().ifPresent(this::failed);
			reviewPage.show();
		}
	}

	@Override
	public boolean canFinish() {
		return super.canFinish() && (model.canApply() || isDone());
	}

	private JobRequest job(String name) {
		return JobRequest.user(name, Keys.ACT_JOBS).aloneOn(server.ref());
	}
}
