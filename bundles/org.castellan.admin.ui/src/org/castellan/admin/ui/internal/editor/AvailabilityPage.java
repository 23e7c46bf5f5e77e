// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.acts.ReleaseSeat;
import org.castellan.admin.ui.internal.acts.TrialLicense;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.Live;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.Availability;
import org.castellan.core.api.LeaseInfo;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.EmptyState;
import org.castellan.ui.Remedy;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.jobs.UiThread;
import org.castellan.ui.table.DataTree;
import org.castellan.ui.table.FindField;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** How many seats there are of each feature, who holds them, and why the numbers are what they are; live. */
final class AvailabilityPage extends ServerPage {

	private static final int TICK_MILLIS = 5_000;
	private static final int FIND_WIDTH = 180;
	private static final int REASON_HEIGHT = 36;

	private SeatTable texts;
	private DataTree<SeatRow> seats;
	private EmptyState place;
	private Combo version;
	private Button onlyInUse;
	private Button release;
	private Label reason;

	AvailabilityPage(ServerEditor editor) {
		super(editor, Keys.PAGE_AVAILABILITY, Messages.Availability_title);
	}

	@Override
	void createBody(Composite body, FormToolkit toolkit) {
		createFilters(body);
		place = new EmptyState(body, Keys.AVAILABILITY_EMPTY);
		GridDataFactory.fillDefaults().grab(true, true).hint(SMALLEST, SMALLEST).applyTo(place.stage());
		texts = new SeatTable(InstantSource.system(), editor().times());
		seats = new DataTree<>(place.stage(), Keys.AVAILABILITY, texts.columns(), texts.exported(), SeatRow::below,
				SeatRow::identity, texts);
		AccessibleName.set(seats.control(), Messages.Availability_title);
		seats.onSelect(this::selected);
		seats.addMenu(this::fillMenu);
		createFoot(body);
		follow(server().availability(Availability.CONCURRENT_USE));
		follow(server().availability(Availability.NAMED_USER));
		follow(server().authorizations());
		follow(server().authorizationStatus());
		tick();
	}

	private void createFilters(Composite body) {
		Composite filters = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filters);
		GridLayoutFactory.fillDefaults().numColumns(6).spacing(8, 0).applyTo(filters);
		new Label(filters, SWT.NONE).setText(Messages.Availability_show);
		version = WidgetKey.set(new Combo(filters, SWT.DROP_DOWN | SWT.READ_ONLY), Keys.AVAILABILITY_VERSION);
		version.setItems(Messages.Version_concurrentUse, Messages.Version_namedUser);
		version.select(0);
		version.addListener(SWT.Selection, event -> repaint());
		FindField find = new FindField(filters, Keys.AVAILABILITY_FIND, this::find);
		GridDataFactory.fillDefaults().hint(FIND_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(find.control());
		onlyInUse = WidgetKey.set(new Button(filters, SWT.CHECK), Keys.AVAILABILITY_ONLY_IN_USE);
		onlyInUse.setText(Messages.Availability_onlyInUse);
		onlyInUse.addListener(SWT.Selection, event -> filter());
		Label room = new Label(filters, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(room);
		Button export = WidgetKey.set(new Button(filters, SWT.PUSH), Keys.AVAILABILITY_EXPORT);
		export.setText(Messages.Page_export);
		export.addListener(SWT.Selection, event -> seats.export());
	}

	private void createFoot(Composite body) {
		Composite foot = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(foot);
		release = WidgetKey.set(new Button(foot, SWT.PUSH), Keys.AVAILABILITY_RELEASE);
		release.setText(Messages.Availability_release);
		release.setEnabled(false);
		release.addListener(SWT.Selection, event -> releaseSelected());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(release);
		reason = WidgetKey.set(new Label(foot, SWT.WRAP), Keys.AVAILABILITY_REASON);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, REASON_HEIGHT).applyTo(reason);
	}

	/** "Renewed 20 s ago" moves on without any news. */
	private void tick() {
		UiThread.later(seats.control(), TICK_MILLIS, () -> {
			if (seats.control().isVisible()) {
				seats.repaint();
			}
			tick();
		});
	}

	@Override
	void repaint() {
		Heard<Availability> heard = shown().heard();
		showProblem(heard);
		heard.value().ifPresentOrElse(this::show, this::showNothing);
		seats.setMuted(heard.isOld());
		selected(seats.selection());
	}

	private Live<Availability> shown() {
		return server().availability(isNamedUser() ? Availability.NAMED_USER : Availability.CONCURRENT_USE);
	}

	private boolean isNamedUser() {
		return version.getSelectionIndex() == 1;
	}

	private void show(Availability availability) {
		seats.setRows(SeatRow.of(availability));
		if (availability.features().isEmpty()) {
			showNoFeatures();
		} else {
			place.showContent(seats.frame());
		}
	}

	private void showNoFeatures() {
		if (isNamedUser()) {
			place.showEmpty(Messages.Availability_noNamedUsers, List.of());
		} else if (server().authorizationStatus().heard().value().filter(AuthorizationStatus::untrusted).isPresent()) {
			place.showEmpty(Messages.Availability_untrusted, List.of(goToAuthorization()));
		} else {
			place.showEmpty(Messages.Availability_nothing, offers());
		}
	}

	private Remedy goToAuthorization() {
		return new Remedy(Messages.Availability_authorize, Keys.AVAILABILITY_AUTHORIZE,
				() -> editor().setActivePage(Keys.PAGE_AUTHORIZATION));
	}

	private List<Remedy> offers() {
		Remedy authorize = goToAuthorization();
		Remedy trial = new Remedy(Messages.Trial_create, Keys.CREATE_TRIAL, () -> TrialLicense.create(consoleServer(), notice()));
		return consoleServer().isOnThisComputer() ? List.of(trial, authorize) : List.of(authorize);
	}

	private void showNothing() {
		seats.setRows(List.of());
		place.showEmpty(Waiting.sentence(server().contact(), shown().heard()),
				Waiting.offers(consoleServer(), notice()));
	}

	private void find(String text) {
		seats.model().search(text);
		seats.refresh();
		selected(seats.selection());
		if (!text.isBlank()) {
			seats.expandAll();
		}
	}

	private void filter() {
		seats.model().filter(onlyInUse.getSelection() ? SeatTable::isInUse : row -> true);
		seats.refresh();
		selected(seats.selection());
	}

	private void selected(List<SeatRow> rows) {
		reason.setText(rows.isEmpty() ? advice() : reason(rows.getFirst()));
		release.setEnabled(selectedLease().isPresent() && server().contact().phase().isUp());
	}

	/** Where there is no row, the page says what to do instead. */
	private String advice() {
		return seats.model().visible().isEmpty() ? "" : Messages.Availability_select;
	}

	/** A lease's note may be cut off in its cell, so it stands here whole. */
	private String reason(SeatRow row) {
		String why = SeatReason.of(row, server().authorizations().heard().value());
		return row instanceof SeatRow.Lease ? texts.note(row) + System.lineSeparator() + why : why;
	}

	private Optional<LeaseInfo> selectedLease() {
		List<SeatRow> rows = seats.selection();
		return rows.size() == 1 ? SeatTable.releasable(rows.getFirst()) : Optional.empty();
	}

	private void fillMenu(IMenuManager menu) {
		selectedLease().ifPresent(lease -> menu.add(new Action(Messages.Availability_release) {
			@Override
			public void run() {
				releaseSelected();
			}
		}));
	}

	private void releaseSelected() {
		selectedLease().ifPresent(lease -> ReleaseSeat.ask(consoleServer(), lease, notice()));
	}

	@Override
	public void setFocus() {
		seats.control().setFocus();
	}
}
