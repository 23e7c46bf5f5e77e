// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.castellan.authority.Authority;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.order.Page;
import org.castellan.authority.order.Search;
import org.castellan.client.UserDirectories;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.desk.DeskProblem;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDeskComponent;
import org.castellan.provisioning.ui.internal.desk.UnlockDialog;
import org.castellan.provisioning.ui.internal.paging.MoreRows;
import org.castellan.provisioning.ui.internal.paging.Pages;
import org.castellan.provisioning.ui.internal.setup.SetupWizard;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.EmptyState;
import org.castellan.ui.Remedy;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Latest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.jobs.UiThread;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.FindField;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/**
 * A table of records with a field to find some. The database searches, so that it finds among any number; the newest are
 * shown first. Where there is nothing, the view says what to do first.
 */
abstract class RecordsView<T> extends ViewPart {

	private static final Duration TYPING = Duration.ofMillis(150);
	private static final int MARGIN = 6;

	private final String key;
	private final Latest reads = new Latest();
	private ProvisioningDesk desk;
	private EmptyState place;
	private DataTable<T> table;
	private FindField find;
	private MoreRows more;
	private @Nullable Job reading;
	private Runnable stopListening = () -> {
	};

	/** @param key names the table for tests */
	RecordsView(String key) {
		this.key = key;
	}

	abstract DataTable<T> createTable(Composite parent);

	/** May block. */
	abstract Page<T> find(Authority authority, Search search) throws ProblemException;

	/** What to say and to offer where there are records, and none of this kind yet. */
	abstract String none();

	/** The command that makes one, and what it is called on a button. */
	abstract Remedy add();

	/** A record was double-clicked, or Enter pressed on it. */
	abstract void open(T record);

	/** What opening is called in the context menu. */
	abstract Optional<String> opening();

	final ProvisioningDesk desk() {
		return desk;
	}

	@Override
	public void createPartControl(Composite parent) {
		desk = getSite().getService(ProvisioningDeskComponent.class).desk();
		GridLayoutFactory.fillDefaults().margins(0, MARGIN).spacing(0, MARGIN).applyTo(parent);
		find = new FindField(parent, key + Keys.FIND, text -> {
			more.beginAnew();
			read(TYPING);
		});
		GridDataFactory.fillDefaults().grab(true, false).indent(MARGIN, 0).applyTo(find.control());
		place = new EmptyState(parent, key + Keys.EMPTY);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(place.stage());
		table = createTable(place.stage());
		AccessibleName.set(table.control(), getTitle());
		table.onDoubleClick(this::open);
		table.addMenu(this::fillMenu);
		more = new MoreRows(parent, key, () -> read(Duration.ZERO));
		place.showEmpty(Messages.RecordsView_reading, List.of());
		getSite().getService(IContextService.class).activateContext(Keys.CONTEXT);
		stopListening = desk.addListener(() -> UiThread.post(place.stage(), () -> read(Duration.ZERO)));
		read(Duration.ZERO);
	}

	private void fillMenu(IMenuManager menu) {
		List<T> selected = table.selection();
		opening().filter(label -> selected.size() == 1).ifPresent(label -> {
			menu.add(new Action(label) {
				@Override
				public void run() {
					open(selected.getFirst());
				}
			});
			menu.add(new Separator());
		});
	}

	private void read(Duration pause) {
		if (reading != null) {
			reading.cancel();
		}
		String text = find.control().getText();
		int wanted = more.wanted();
		reading = Background.<Page<T>>run(JobRequest.unseen(getPartName(), Keys.READING_JOBS).after(pause),
				progress -> {
					Authority authority = desk.authority();
					return Pages.read(text, wanted, progress, search -> find(authority, search));
				}, place.stage(), reads.only(this::show));
	}

	private void show(Outcome<Page<T>> outcome) {
		switch (outcome) {
		case Outcome.Done<Page<T>>(Page<T> page) -> show(page);
		case Outcome.Failed<Page<T>>(Problem problem) -> showEmpty(problem);
		case Outcome.Cancelled<Page<T>>() -> {
			// a newer search runs
		}
		}
	}

	private void show(Page<T> page) {
		boolean searched = !find.control().getText().isBlank();
		table.setRows(page.rows());
		find.control().setEnabled(searched || page.total() > 0);
		if (!page.rows().isEmpty()) {
			place.showContent(table.frame());
		} else if (searched) {
			place.showEmpty(Messages.RecordsView_notFound,
					List.of(new Remedy(Messages.RecordsView_showAll, key + Keys.SHOW_ALL, () -> find.control().setText(""))));
		} else {
			place.showEmpty(none(), List.of(add()));
		}
		more.show(page);
	}

	private void showEmpty(Problem problem) {
		find.control().setEnabled(false);
		if (problem.code().equals(DeskProblem.NOT_CHOSEN.code())) {
			place.showEmpty(Messages.RecordsView_first,
					List.of(new Remedy(Messages.RecordsView_example, Keys.FIRST_EXAMPLE, () -> setUp(true)),
							new Remedy(Messages.RecordsView_choose, Keys.FIRST_CHOOSE, () -> setUp(false))));
		} else if (problem.code().equals(AuthorityProblem.DATABASE_LOGIN_REFUSED.code())) {
			place.showEmpty(problem.message(),
					List.of(new Remedy(Messages.RecordsView_password, Keys.RECORDS_PASSWORD,
							() -> UnlockDialog.records(getSite().getShell(), desk)),
							new Remedy(Messages.RecordsView_choose, Keys.FIRST_CHOOSE, () -> setUp(false))));
		} else {
			place.showEmpty(problem.message(),
					List.of(new Remedy(Messages.RecordsView_tryAgain, Keys.TRY_AGAIN, () -> read(Duration.ZERO)),
							new Remedy(Messages.RecordsView_choose, Keys.FIRST_CHOOSE, () -> setUp(false))));
		}
	}

	private void setUp(boolean example) {
		new SetupWizard(desk, UserDirectories.ofUser().data(), example).open(getSite().getShell());
	}

	/** An act of the menu, as a button. */
	final Remedy command(String label, String id) {
		return new Remedy(label, Keys.EMPTY_ADD, () -> Commands.run(getSite().getService(IHandlerService.class), id));
	}

	final Optional<T> selected() {
		return table.selection().stream().findFirst();
	}

	@Override
	public void setFocus() {
		if (find.control().isEnabled()) {
			find.control().setFocus();
		} else {
			place.stage().setFocus();
		}
	}

	@Override
	public void dispose() {
		stopListening.run();
		super.dispose();
	}
}
