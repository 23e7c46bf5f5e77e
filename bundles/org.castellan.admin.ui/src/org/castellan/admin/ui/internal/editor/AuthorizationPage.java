// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.acts.AuthorizationWizards;
import org.castellan.admin.ui.internal.acts.GeneratePortalConfiguration;
import org.castellan.admin.ui.internal.acts.TrialLicense;
import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.core.api.AuthorizationInfo;
import org.castellan.core.api.AuthorizationList;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.Availability;
import org.castellan.core.problem.Severity;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.EmptyState;
import org.castellan.ui.ProblemStrip;
import org.castellan.ui.Remedy;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.table.DataTree;
import org.castellan.ui.table.FindField;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What is authorized here, by which file, of whom, how many, until when; and the way to authorize more. */
final class AuthorizationPage extends ServerPage {

	private static final int FIND_WIDTH = 180;
	private static final int HINT_WIDTH = 100;

	private DataTree<AuthorizationRow> table;
	private EmptyState place;
	private ProblemStrip trial;
	private Combo version;
	private Button authorize;
	private Button deauthorize;
	private Button repair;
	private Button generate;
	private Label hint;
	private AuthorizationNumbers numbers;
	private boolean opened;

	AuthorizationPage(ServerEditor editor) {
		super(editor, Keys.PAGE_AUTHORIZATION, Messages.Authorization_title);
	}

	@Override
	void createBody(Composite body, FormToolkit toolkit) {
		trial = new ProblemStrip(body, Keys.AUTHORIZATION_TRIAL);
		createVersion(body);
		place = new EmptyState(body, Keys.AUTHORIZATION_EMPTY);
		GridDataFactory.fillDefaults().grab(true, true).hint(SMALLEST, SMALLEST).applyTo(place.stage());
		table = new DataTree<>(place.stage(), Keys.AUTHORIZATION, AuthorizationRow.columns(editor().times()),
				AuthorizationRow.exported(), AuthorizationRow::below, AuthorizationRow::identity, AuthorizationRow.look());
		AccessibleName.set(table.control(), Messages.Authorization_title);
		numbers = new AuthorizationNumbers(body, editor().times(), () -> authorize(Optional.empty()));
		createButtons(body);
		acceptFiles(body);
		follow(server().authorizations());
		follow(server().authorizationStatus());
	}

	private void createVersion(Composite body) {
		Composite line = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(8, 0).applyTo(line);
		new Label(line, SWT.NONE).setText(Messages.Authorization_show);
		version = WidgetKey.set(new Combo(line, SWT.DROP_DOWN | SWT.READ_ONLY), Keys.AUTHORIZATION_VERSION);
		version.setItems(Messages.Version_concurrentUse, Messages.Version_namedUser);
		version.select(0);
		version.addListener(SWT.Selection, event -> repaint());
		FindField find = new FindField(line, Keys.AUTHORIZATION_FIND, this::find);
		GridDataFactory.fillDefaults().hint(FIND_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(find.control());
		Label room = new Label(line, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(room);
		button(line, Keys.AUTHORIZATION_EXPORT, Messages.Page_export, () -> table.export());
	}

	private void find(String text) {
		table.model().search(text);
		table.refresh();
		if (!text.isBlank()) {
			table.expandAll();
		}
	}

	private void createButtons(Composite body) {
		Composite buttons = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		GridLayoutFactory.fillDefaults().numColumns(7).spacing(8, 0).applyTo(buttons);
		authorize = button(buttons, Keys.AUTHORIZE, Messages.Authorization_authorize, () -> authorize(Optional.empty()));
		deauthorize = button(buttons, Keys.DEAUTHORIZE, Messages.Authorization_deauthorize,
				() -> open(AuthorizationWizards.DEAUTHORIZE, Optional.empty()));
		repair = button(buttons, Keys.REPAIR, Messages.Authorization_repair,
				() -> open(AuthorizationWizards.REPAIR, Optional.empty()));
		button(buttons, Keys.AUTHORIZATION_MACHINE_IDS, Messages.Authorization_machineIds,
				() -> editor().setActivePage(Keys.PAGE_MACHINE_IDS));
		generate = button(buttons, Keys.GENERATE_PORTAL, Messages.Authorization_generate,
				() -> GeneratePortalConfiguration.ask(consoleServer(), notice()));
		hint = WidgetKey.set(new Label(buttons, SWT.WRAP), Keys.AUTHORIZATION_HINT);
		hint.setText(Messages.Authorization_drop);
		GridDataFactory.fillDefaults().grab(true, false).hint(HINT_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(hint);
	}

	private static Button button(Composite parent, String key, String text, Runnable act) {
		Button button = WidgetKey.set(new Button(parent, SWT.PUSH), key);
		button.setText(text);
		button.addListener(SWT.Selection, event -> act.run());
		return button;
	}

	private void acceptFiles(Composite body) {
		DropTarget target = new DropTarget(body, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] files && files.length > 0 && authorize.isEnabled()) {
					authorize(Optional.of(Path.of(files[0])));
				}
			}
		});
	}

	private void authorize(Optional<Path> file) {
		open(AuthorizationWizards.AUTHORIZE, file);
	}

	/** What a wizard did shows when it is closed, also where the server tells nobody. */
	private void open(AuthorizationWizards wizard, Optional<Path> file) {
		wizard.open(getSite(), consoleServer(), getEditor().getTitle(), file);
		server().authorizations().refresh();
		server().authorizationStatus().refresh();
	}

	@Override
	void repaint() {
		Heard<AuthorizationList> heard = server().authorizations().heard();
		Heard<AuthorizationStatus> status = server().authorizationStatus().heard();
		showProblem(heard.problem().isPresent() ? heard : status);
		heard.value().ifPresentOrElse(list -> show(list, status), this::showNothing);
		table.setMuted(heard.isOld());
		boolean up = server().contact().phase().isUp() && heard.problem().isEmpty();
		numbers.show(status, !isNamedUser());
		authorize.setEnabled(up && AuthorizationWizards.AUTHORIZE.isPresent(getSite()));
		boolean some = up && !isNamedUser() && isAuthorizedByNumber();
		deauthorize.setEnabled(some && AuthorizationWizards.DEAUTHORIZE.isPresent(getSite()));
		repair.setEnabled(some && AuthorizationWizards.REPAIR.isPresent(getSite()));
		hint.setText(AuthorizationHint.of(isNamedUser(), up, status.value()));
		hint.requestLayout();
		generate.setEnabled(up && heard.value().filter(list -> !list.authorizations().isEmpty()).isPresent());
	}

	private boolean isNamedUser() {
		return version.getSelectionIndex() == 1;
	}

	private void show(AuthorizationList list, Heard<AuthorizationStatus> status) {
		List<AuthorizationRow> rows = AuthorizationRow.of(list,
				isNamedUser() ? Availability.NAMED_USER : Availability.CONCURRENT_USE);
		table.setRows(rows);
		reveal(!rows.isEmpty() || isNamedUser() || !isAuthorizedByNumber());
		if (rows.isEmpty()) {
			Contact contact = server().contact();
			place.showEmpty(AuthorizationHint.none(isNamedUser(), contact, status),
					AuthorizationHint.isKnownToBeNone(isNamedUser(), contact, status) ? offers() : List.of());
		} else {
			place.showContent(table.frame());
			openFirst();
		}
		list.authorizations().stream().filter(AuthorizationInfo::trial).findFirst().ifPresentOrElse(
				file -> trial.show(Severity.INFO, NLS.bind(Messages.Authorization_trial, file.publisher(), file.expires()),
						Optional.empty()),
				trial::hide);
	}

	private boolean isAuthorizedByNumber() {
		return server().authorizationStatus().heard().value().filter(known -> !known.activations().isEmpty()).isPresent();
	}

	/** Where all is authorized by numbers, no word of missing files. */
	private void reveal(boolean visible) {
		if (place.stage().getVisible() != visible) {
			((GridData) place.stage().getLayoutData()).exclude = !visible;
			place.stage().setVisible(visible);
			place.stage().requestLayout();
		}
	}

	/** Every file lies open when the page is first shown, since most have a few lines. */
	private void openFirst() {
		if (!opened) {
			opened = true;
			table.expandAll();
			table.showFirst();
		}
	}

	private List<Remedy> offers() {
		Remedy file = new Remedy(Messages.Authorization_authorize, Keys.EMPTY_AUTHORIZE, () -> authorize(Optional.empty()));
		Remedy make = new Remedy(Messages.Trial_create, Keys.CREATE_TRIAL,
				() -> TrialLicense.create(consoleServer(), notice()));
		return isNamedUser() || !consoleServer().isOnThisComputer() ? List.of(file) : List.of(make, file);
	}

	private void showNothing() {
		reveal(true);
		place.showEmpty(Waiting.sentence(server().contact(), server().authorizations().heard()),
				Waiting.offers(consoleServer(), notice()));
	}

	@Override
	public void setFocus() {
		authorize.setFocus();
	}
}
