// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.workstation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.castellan.authorization.ui.Keys;
import org.castellan.authorization.ui.internal.Sites;
import org.castellan.authorization.ui.internal.ThisWorkstation;
import org.castellan.authorization.ui.internal.wizard.AuthorizationWizard;
import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.PendingRequest;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.Severity;
import org.castellan.ui.EmptyState;
import org.castellan.ui.Heading;
import org.castellan.ui.ProblemStrip;
import org.castellan.ui.Remedy;
import org.castellan.ui.TimeText;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.authorization.ActivationTable;
import org.castellan.ui.authorization.PendingTable;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Latest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.table.DataTable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What is authorized on this workstation for its own use, what waits for a response, and the way to more. */
public final class WorkstationView extends ViewPart {

	private static final int MARGIN = 12;
	private static final int SMALLEST = 80;
	private static final int PENDING_HEIGHT = 84;

	private final AuthorizationTarget target = ThisWorkstation.target();
	private final Latest reads = new Latest();
	private Composite body;
	private ProblemStrip problem;
	private EmptyState place;
	private DataTable<ActivationInfo> activations;
	private Composite waiting;
	private DataTable<PendingRequest> pending;
	private Button authorize;
	private Button deauthorize;
	private Button repair;

	@Override
	public void createPartControl(Composite parent) {
		TimeText times = TimeText.here();
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(8, 8).applyTo(body);
		problem = new ProblemStrip(body, Keys.WORKSTATION_PROBLEM);
		place = new EmptyState(body, Keys.WORKSTATION_EMPTY);
		GridDataFactory.fillDefaults().grab(true, true).hint(SMALLEST, SMALLEST).applyTo(place.stage());
		activations = ActivationTable.create(place.stage(), Keys.WORKSTATION, times);
		createWaiting(times);
		createButtons();
		refresh();
	}

	private void createWaiting(TimeText times) {
		waiting = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(8, 6).applyTo(waiting);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(waiting);
		waiting.setVisible(false);
		Heading.add(waiting, Messages.Workstation_waiting, 1);
		pending = PendingTable.create(waiting, Keys.WORKSTATION_PENDING, times);
		GridDataFactory.fillDefaults().grab(true, true).hint(SMALLEST, PENDING_HEIGHT).applyTo(pending.frame());
		pending.onDoubleClick(row -> open(AuthorizationDraft.AUTHORIZE));
	}

	private void createButtons() {
		Composite buttons = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(buttons);
		authorize = button(buttons, Keys.WORKSTATION_AUTHORIZE, Messages.Workstation_authorize,
				() -> open(AuthorizationDraft.AUTHORIZE));
		deauthorize = button(buttons, Keys.WORKSTATION_DEAUTHORIZE, Messages.Workstation_deauthorize,
				() -> open(AuthorizationDraft.DEAUTHORIZE));
		repair = button(buttons, Keys.WORKSTATION_REPAIR, Messages.Workstation_repair,
				() -> open(AuthorizationDraft.REPAIR));
		button(buttons, Keys.WORKSTATION_MACHINE_IDS, Messages.Workstation_machineIds,
				() -> MachineIdsDialog.open(getSite().getShell(), target));
	}

	private static Button button(Composite parent, String key, String text, Runnable act) {
		Button button = WidgetKey.set(new Button(parent, SWT.PUSH), key);
		button.setText(text);
		button.addListener(SWT.Selection, event -> act.run());
		return button;
	}

	private void open(String kind) {
		new AuthorizationWizard(target, kind, Optional.<Path>empty(), new Sites()).open(getSite().getShell());
		refresh();
	}

	/** Reads what the storage says now. */
	private void refresh() {
		Background.<AuthorizationStatus>run(JobRequest.unseen(Messages.Workstation_reading, Keys.JOBS),
				progress -> target.status(), body, reads.only(this::show));
	}

	private void show(Outcome<AuthorizationStatus> outcome) {
		switch (outcome) {
		case Outcome.Done<AuthorizationStatus>(AuthorizationStatus status) -> show(status);
		case Outcome.Failed<AuthorizationStatus>(Problem why) ->
			problem.show(why, Optional.of(new Remedy(Messages.Workstation_tryAgain, Keys.WORKSTATION_TRY_AGAIN, this::refresh)));
		case Outcome.Cancelled<AuthorizationStatus>() -> {
			// shows what it showed
		}
		}
	}

	private void show(AuthorizationStatus status) {
		boolean some = !status.activations().isEmpty();
		activations.setRows(status.activations());
		if (some) {
			place.showContent(activations.frame());
		} else {
			place.showEmpty(Messages.Workstation_empty, List.of(new Remedy(Messages.Workstation_authorize,
					Keys.WORKSTATION_EMPTY_AUTHORIZE, () -> open(AuthorizationDraft.AUTHORIZE))));
		}
		if (status.untrusted()) {
			problem.show(Severity.WARNING, Messages.Workstation_untrusted, Optional.of(new Remedy(Messages.Workstation_repair,
					Keys.WORKSTATION_PROBLEM_REPAIR, () -> open(AuthorizationDraft.REPAIR))));
		} else if (!status.findings().isEmpty()) {
			problem.show(status.findings().getFirst(), Optional.empty());
		} else {
			problem.hide();
		}
		pending.setRows(status.pending());
		((GridData) waiting.getLayoutData()).exclude = status.pending().isEmpty();
		waiting.setVisible(!status.pending().isEmpty());
		deauthorize.setEnabled(some);
		repair.setEnabled(some);
		waiting.requestLayout();
	}

	@Override
	public void setFocus() {
		authorize.setFocus();
		refresh();
	}
}
