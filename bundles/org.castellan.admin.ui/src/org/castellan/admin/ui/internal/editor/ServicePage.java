// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.acts.RereadLicenses;
import org.castellan.admin.ui.internal.acts.StartService;
import org.castellan.admin.ui.internal.acts.StopService;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.admin.ui.internal.servers.PhaseIcon;
import org.castellan.core.api.Availability;
import org.castellan.core.api.PublisherInfo;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.Problem;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.EmptyState;
import org.castellan.ui.FactList;
import org.castellan.ui.Heading;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.image.Icon;
import org.castellan.ui.image.Images;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.ProblemTable;
import org.castellan.ui.table.RowLook;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** How the service is, what may be done with it and what that interrupts, whom it trusts, and what it finds wrong. */
final class ServicePage extends ServerPage {

	private static final int TABLE_HEIGHT = 90;

	private Images images;
	private Label picture;
	private Label sentence;
	private Button start;
	private Button stop;
	private Button reread;
	private Label startNote;
	private Label stopNote;
	private FactList facts;
	private EmptyState publishersPlace;
	private EmptyState findingsPlace;
	private DataTable<Problem> findings;
	private DataTable<PublisherInfo> publishers;

	ServicePage(ServerEditor editor) {
		super(editor, Keys.PAGE_SERVICE, Messages.Service_title);
	}

	@Override
	void createBody(Composite body, FormToolkit toolkit) {
		images = new Images(body);
		createState(body);
		createActs(body);
		Composite columns = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(columns);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(16, 4).applyTo(columns);
		Heading.add(columns, Messages.Service_facts, 1);
		Heading.add(columns, Messages.Service_publishers, 1);
		facts = new FactList(columns, Keys.SERVICE_FACTS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(facts.control());
		publishersPlace = new EmptyState(columns, Keys.PUBLISHERS_EMPTY);
		GridDataFactory.fillDefaults().grab(true, false).hint(SMALLEST, SMALLEST).applyTo(publishersPlace.stage());
		publishers = new DataTable<>(publishersPlace.stage(), Keys.PUBLISHERS, publisherColumns(), PublisherInfo::keyId,
				publisherLook());
		AccessibleName.set(publishers.control(), Messages.Service_publishers);
		Heading.add(body, Messages.Service_findings, 1);
		findingsPlace = new EmptyState(body, Keys.FINDINGS_EMPTY);
		GridDataFactory.fillDefaults().grab(true, true).hint(SMALLEST, TABLE_HEIGHT).applyTo(findingsPlace.stage());
		findings = ProblemTable.create(findingsPlace.stage(), Keys.FINDINGS);
		AccessibleName.set(findings.control(), Messages.Service_findings);
		follow(server().hello());
		follow(server().status());
		follow(server().availability(Availability.CONCURRENT_USE));
		follow(server().availability(Availability.NAMED_USER));
	}

	private void createState(Composite body) {
		Composite line = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
		picture = new Label(line, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(picture);
		sentence = WidgetKey.set(new Label(line, SWT.WRAP), Keys.SERVICE_STATE);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(sentence);
	}

	/** Each button with what it interrupts beside it. */
	private void createActs(Composite body) {
		Composite acts = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(acts);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(acts);
		start = button(acts, Keys.SERVICE_START, Messages.Service_start, () -> StartService.run(consoleServer(), notice()));
		startNote = note(acts, "");
		stop = button(acts, Keys.SERVICE_STOP, Messages.Service_stop,
				() -> StopService.ask(consoleServer(), getEditor().getTitle(), notice()));
		stopNote = note(acts, "");
		WidgetKey.set(stopNote, Keys.SERVICE_STOP_NOTE);
		reread = button(acts, Keys.SERVICE_REREAD, Messages.Service_reread,
				() -> RereadLicenses.run(consoleServer(), notice()));
		note(acts, Messages.Service_rereadNote);
	}

	private static Button button(Composite parent, String key, String text, Runnable act) {
		Button button = WidgetKey.set(new Button(parent, SWT.PUSH), key);
		button.setText(text);
		button.addListener(SWT.Selection, event -> act.run());
		GridDataFactory.fillDefaults().applyTo(button);
		return button;
	}

	private static Label note(Composite parent, String text) {
		Label note = new Label(parent, SWT.WRAP);
		note.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(note);
		return note;
	}

	private static List<Column<PublisherInfo>> publisherColumns() {
		return List.of(Column.text("name", Messages.Service_publisherName, 22, PublisherInfo::name),
				Column.text("key", Messages.Service_publisherKey, 20, PublisherInfo::keyId),
				Column.text("fingerprint", Messages.Service_fingerprint, 24, PublisherInfo::fingerprint));
	}

	private static RowLook<PublisherInfo> publisherLook() {
		return new RowLook<>() {
			@Override
			public Optional<Icon> icon(PublisherInfo row, int column) {
				return column == 0 ? Optional.of(row.trial() ? Icon.TRIAL : Icon.PUBLISHER) : Optional.empty();
			}
		};
	}

	@Override
	void repaint() {
		Heard<ServiceStatus> status = server().status().heard();
		showProblem(status);
		ServerPhase phase = server().contact().phase();
		ServiceFacts shown = ServiceFacts.of(consoleServer().ref(), server().contact(), server().hello().heard(), status,
				server().identity(), editor().times());
		picture.setImage(images.get(PhaseIcon.of(phase)));
		sentence.setText(shown.sentence());
		facts.show(shown.facts());
		showPublishers(status);
		showFindings(status);
		publishers.setMuted(status.isOld());
		findings.setMuted(status.isOld());
		enableActs(phase, status.problem().isEmpty());
	}

	private void showPublishers(Heard<ServiceStatus> status) {
		List<PublisherInfo> trusted = status.value().map(ServiceStatus::publishers).orElse(List.of());
		publishers.setRows(trusted);
		if (trusted.isEmpty()) {
			publishersPlace.showEmpty(Waiting.withoutRows(server().contact(), status, Messages.Service_noPublishers,
					Messages.Service_publishersLater), List.of());
		} else {
			publishersPlace.showContent(publishers.frame());
		}
	}

	private void showFindings(Heard<ServiceStatus> status) {
		List<Problem> found = status.value().map(ServiceStatus::findings).orElse(List.of());
		findings.setRows(found);
		if (found.isEmpty()) {
			findingsPlace.showEmpty(Waiting.withoutRows(server().contact(), status, Messages.Service_noFindings,
					Messages.Service_findingsLater), List.of());
		} else {
			findingsPlace.showContent(findings.frame());
		}
	}

	private void enableActs(ServerPhase phase, boolean mayAsk) {
		boolean local = consoleServer().isOnThisComputer();
		start.setEnabled(local && phase == ServerPhase.STOPPED);
		startNote.setText(local ? Messages.Service_startNote : Messages.Service_startElsewhere);
		stop.setEnabled(phase.isUp() && (local || mayAsk));
		stopNote.setText(phase.isUp() ? StopService.interrupts(server()) : "");
		reread.setEnabled(phase.isUp() && mayAsk);
		start.getParent().requestLayout();
	}

	@Override
	public void setFocus() {
		(start.isEnabled() ? start : reread).setFocus();
	}
}
