// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.acts.CredentialDialog;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.Live;
import org.castellan.admin.ui.internal.live.LiveServer;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.admin.ui.internal.live.Watch;
import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.Severity;
import org.castellan.ui.Notice;
import org.castellan.ui.ProblemStrip;
import org.castellan.ui.Remedy;
import org.castellan.ui.jobs.UiThread;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * A page of the server editor: a strip that says what is wrong, and below it what the page shows. A page draws itself
 * anew from what its server last said whenever something it follows has news; it keeps nothing of its own.
 */
abstract class ServerPage extends FormPage {

	/** What a table may shrink to; without it, its columns would make the page wider than the window. */
	static final int SMALLEST = 120;

	private static final int MARGIN = 12;
	private static final int SPACING = 8;

	private final ServerEditor editor;
	private final List<Watch> watches = new ArrayList<>();
	private ProblemStrip problem;
	private ProblemStrip outcome;
	private Composite body;
	private boolean outcomeIsThatItDoesNotRun;

	ServerPage(ServerEditor editor, String id, String title) {
		super(editor, id, title);
		this.editor = editor;
	}

	/** Lays out the page's content under the strip; {@code body} has one column. */
	abstract void createBody(Composite body, FormToolkit toolkit);

	/** Draws what is known now. */
	abstract void repaint();

	@Override
	protected final void createFormContent(IManagedForm form) {
		body = form.getForm().getBody();
		GridLayoutFactory.fillDefaults().margins(MARGIN, SPACING).spacing(SPACING, SPACING).applyTo(body);
		problem = new ProblemStrip(body, Keys.PAGE_PROBLEM);
		outcome = new ProblemStrip(body, Keys.PAGE_OUTCOME);
		createBody(body, form.getToolkit());
		watches.add(server().watch(this::changed));
		repaint();
	}

	/** Draws the page anew whenever this has news, and keeps it up to date as long as the page is there. */
	final void follow(Live<?> live) {
		watches.add(live.watch(this::changed));
	}

	private void changed() {
		UiThread.post(body, () -> {
			forgetThatItDidNotRun();
			repaint();
		});
	}

	/** What an act failed of is over once the service runs. */
	private void forgetThatItDidNotRun() {
		if (outcomeIsThatItDoesNotRun && server().contact().phase().isUp()) {
			outcomeIsThatItDoesNotRun = false;
			outcome.hide();
		}
	}

	final LiveServer server() {
		return editor.server();
	}

	final ServerEditor editor() {
		return editor;
	}

	final ConsoleServer consoleServer() {
		return editor.consoleServer();
	}

	/** Where acts that are started on this page say what came of them. */
	final Notice notice() {
		return new Notice() {

			@Override
			public Control owner() {
				return body;
			}

			@Override
			public void done(String sentence) {
				outcomeIsThatItDoesNotRun = false;
				outcome.show(Severity.INFO, sentence, Optional.of(dismiss()));
			}

			@Override
			public void failed(Problem why) {
				outcomeIsThatItDoesNotRun = ServerPhase.isOfStopped(why);
				outcome.show(why, Optional.of(dismiss()));
			}
		};
	}

	private Remedy dismiss() {
		return new Remedy(Messages.ServerPage_dismiss, Keys.PAGE_OUTCOME_DISMISS, () -> outcome.hide());
	}

	/** Says why an answer is missing or old. */
	final void showProblem(Heard<?> heard) {
		Waiting.problem(server().contact(), heard).ifPresentOrElse(why -> problem.show(why, remedy(why)), problem::hide);
	}

	private Optional<Remedy> remedy(Problem why) {
		return CredentialDialog.helps(why)
				? Optional.of(new Remedy(Messages.ServerPage_enterCredential, Keys.ENTER_CREDENTIAL,
						() -> CredentialDialog.ask(getSite().getShell(), consoleServer())))
				: Optional.empty();
	}

	@Override
	public void dispose() {
		watches.forEach(Watch::close);
		super.dispose();
	}
}
