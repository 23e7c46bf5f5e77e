// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.order;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.castellan.authority.order.Activation;
import org.castellan.authority.order.AuditEntry;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Page;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.Severity;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDeskComponent;
import org.castellan.provisioning.ui.internal.paging.MoreRows;
import org.castellan.provisioning.ui.internal.provision.ProvisionWizard;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.EmptyState;
import org.castellan.ui.FactList;
import org.castellan.ui.Heading;
import org.castellan.ui.Notice;
import org.castellan.ui.ProblemStrip;
import org.castellan.ui.Remedy;
import org.castellan.ui.Themed;
import org.castellan.ui.TimeText;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Latest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.jobs.UiThread;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.FindField;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.jspecify.annotations.Nullable;

/** One order: what was ordered and is left, which machines hold what, and who did what. Nothing in it is saved. */
public final class OrderEditor extends EditorPart {

	private static final int MARGIN = 12;
	private static final int SPACING = 8;
	/** What a table may shrink to; without it, its columns would make the page wider than the window. */
	private static final int SMALLEST = 90;
	private static final int LINES_HEIGHT = 150;
	private static final Duration TYPING = Duration.ofMillis(150);

	private final OrderColumns columns = new OrderColumns(TimeText.here());
	private final Latest reads = new Latest();
	private String name = "";
	private ProvisioningDesk desk;
	private Composite body;
	private Label headline;
	private ProblemStrip problem;
	private ProblemStrip outcome;
	private FactList facts;
	private DataTable<OrderLine> lines;
	private FindField find;
	private EmptyState place;
	private DataTable<Activation> activations;
	private MoreRows more;
	private DataTable<AuditEntry> audit;
	private Button provision;
	private Button release;
	private @Nullable OrderRecord shown;
	private @Nullable Job reading;
	private Runnable stopListening = () -> {
	};

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof OrderEditorInput order)) {
			throw new PartInitException(String.valueOf(input));
		}
		setSite(site);
		setInput(input);
		name = order.name();
		setPartName(name);
		desk = site.getService(ProvisioningDeskComponent.class).desk();
		site.getService(IContextService.class).activateContext(Keys.CONTEXT);
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, SPACING).spacing(SPACING, SPACING).applyTo(body);
		createHead();
		problem = new ProblemStrip(body, Keys.ORDER_HEADLINE + ".problem");
		outcome = new ProblemStrip(body, Keys.ORDER_OUTCOME);
		facts = new FactList(body, Keys.ORDER_FACTS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(facts.control());
		Heading.add(body, Messages.OrderEditor_lines, 1);
		lines = columns.lineTable(body);
		AccessibleName.set(lines.control(), Messages.OrderEditor_lines);
		share(lines, LINES_HEIGHT);
		createActivations();
		Heading.add(body, Messages.OrderEditor_audit, 1);
		audit = columns.auditTable(body);
		AccessibleName.set(audit.control(), Messages.OrderEditor_audit);
		share(audit, SMALLEST);
		stopListening = desk.addListener(() -> UiThread.post(body, this::read));
		enable();
		read();
	}

	private void createHead() {
		Composite head = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(SPACING, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		headline = WidgetKey.set(new Label(head, SWT.NONE), Keys.ORDER_HEADLINE);
		Themed.look(headline, () -> headline.setFont(JFaceResources.getHeaderFont()));
		headline.setText(name);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(SMALLEST, SWT.DEFAULT)
				.applyTo(headline);
		provision = button(head, Keys.ORDER_PROVISION, Messages.OrderEditor_provision, this::provision);
		button(head, Keys.ORDER_REFRESH, Messages.OrderEditor_refresh, this::read);
	}

	private void createActivations() {
		Composite head = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER)
				.applyTo(Heading.add(head, Messages.OrderEditor_activations, 1));
		find = new FindField(head, Keys.ORDER_ACTIVATIONS + Keys.FIND, text -> {
			more.beginAnew();
			read(TYPING);
		});
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(find.control());
		release = button(head, Keys.ORDER_RELEASE, Messages.OrderEditor_release, this::release);
		place = new EmptyState(body, Keys.ORDER_ACTIVATIONS + Keys.EMPTY);
		GridDataFactory.fillDefaults().grab(true, true).hint(SMALLEST, SMALLEST).applyTo(place.stage());
		activations = columns.activationTable(place.stage());
		AccessibleName.set(activations.control(), Messages.OrderEditor_activations);
		activations.onSelect(rows -> enable());
		more = new MoreRows(body, Keys.ORDER_ACTIVATIONS, this::read);
	}

	private static Button button(Composite parent, String key, String text, Runnable act) {
		Button button = WidgetKey.set(new Button(parent, SWT.PUSH), key);
		button.setText(text);
		button.addListener(SWT.Selection, event -> act.run());
		return button;
	}

	private static void share(DataTable<?> table, int height) {
		GridDataFactory.fillDefaults().grab(true, true).hint(SMALLEST, height).applyTo(table.frame());
	}

	private void read() {
		read(Duration.ZERO);
	}

	private void read(Duration pause) {
		if (reading != null) {
			reading.cancel();
		}
		String looked = find.control().getText();
		int wanted = more.wanted();
		reading = Background.<OrderRecord>run(JobRequest.unseen(name, Keys.READING_JOBS).after(pause),
				progress -> OrderRecord.read(desk.authority(), name, looked, wanted, progress), body,
				reads.only(this::show));
	}

	private void show(Outcome<OrderRecord> read) {
		switch (read) {
		case Outcome.Done<OrderRecord>(OrderRecord record) -> show(record);
		case Outcome.Failed<OrderRecord>(Problem why) ->
			problem.show(why, Optional.of(new Remedy(Messages.OrderEditor_tryAgain, Keys.TRY_AGAIN, this::read)));
		case Outcome.Cancelled<OrderRecord>() -> {
			// it is read anew, or the window is closing
		}
		}
	}

	private void show(OrderRecord record) {
		shown = record;
		problem.hide();
		headline.setText(columns.headline(record));
		facts.show(columns.facts(record));
		lines.setRows(columns.lines(record));
		showActivations(record.activations());
		audit.setRows(record.audit());
		enable();
	}

	private void showActivations(Page<Activation> page) {
		boolean searched = !find.control().getText().isBlank();
		activations.setRows(page.rows());
		more.show(page);
		find.control().setEnabled(searched || page.total() > 0);
		if (page.rows().isEmpty()) {
			place.showEmpty(searched ? Messages.OrderEditor_notFound : Messages.OrderEditor_noActivations, List.of());
		} else {
			place.showContent(activations.frame());
		}
	}

	/** A button that cannot act says why when it is pressed; a disabled one could not. */
	private void enable() {
		provision.setEnabled(shown != null);
		release.setEnabled(shown != null && !activations.shown().isEmpty());
	}

	private Optional<Activation> chosen() {
		List<Activation> selected = activations.selection();
		return selected.size() == 1 ? selected.stream().filter(OrderRecord::isHeld).findFirst() : Optional.empty();
	}

	private void provision() {
		OrderRecord record = shown;
		if (record == null) {
			return;
		}
		if (ProvisionWizard.canProvision(record.order())) {
			ProvisionWizard.open(getSite().getShell(), desk, Optional.of(record.order()));
		} else {
			notice().done(Messages.OrderEditor_nothingLeft);
		}
	}

	private void release() {
		chosen().ifPresentOrElse(activation -> ReleaseLostMachine.ask(desk, activation, notice()),
				() -> notice().done(Messages.OrderEditor_chooseMachine));
	}

	private Notice notice() {
		Optional<Remedy> dismiss = Optional
				.of(new Remedy(Messages.OrderEditor_dismiss, Keys.ORDER_OUTCOME_DISMISS, () -> outcome.hide()));
		return new Notice() {

			@Override
			public Control owner() {
				return body;
			}

			@Override
			public void done(String sentence) {
				outcome.show(Severity.INFO, sentence, dismiss);
			}

			@Override
			public void failed(Problem why) {
				outcome.show(why, dismiss);
			}
		};
	}

	@Override
	public void setFocus() {
		lines.control().setFocus();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// nothing is kept here
	}

	@Override
	public void doSaveAs() {
		// nothing is kept here
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void dispose() {
		stopListening.run();
		super.dispose();
	}
}
