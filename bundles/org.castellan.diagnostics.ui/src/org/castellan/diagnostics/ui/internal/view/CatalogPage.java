// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.catalog.Certainty;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.RuleText;
import org.castellan.diagnostics.ui.internal.model.SiteCatalog;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.FileField;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.image.Icon;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Latest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.FindField;
import org.castellan.ui.table.RowLook;
import org.castellan.ui.table.Tone;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Which ports the ticked products need and who says so, with the rules of a file of the site's own. */
final class CatalogPage implements RowLook<PortRule> {

	private static final int WRAP = 400;
	private static final int FIND_WIDTH = 180;
	private static final int PROBLEMS_HEIGHT = 110;

	private final Composite area;
	private final Consumer<SiteCatalog> changed;
	private final FileField file;
	private final Label state;
	private final DataTable<Problem> problems;
	private final DataTable<PortRule> rules;
	private final Label words;
	private final Latest reads = new Latest();
	private String asked = "";

	/** @param changed hears of another catalogue */
	CatalogPage(Composite parent, Consumer<SiteCatalog> changed) {
		this.changed = changed;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(0, 0, 6, 4).spacing(0, 6).applyTo(area);
		Composite head = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		file = new FileField(head, Keys.CATALOG_FILE, Messages.Catalog_file, new String[] { "*.csv", "*" }, this::read);
		state = label(Keys.CATALOG_STATE);
		problems = new DataTable<>(area, Keys.CATALOG_PROBLEMS, List.of(
				Column.text("line", Messages.Catalog_line, 10, CatalogPage::line),
				Column.text("reason", Messages.Catalog_reason, 90, CatalogPage::reason)), problem -> problem, RowLook.plain());
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, PROBLEMS_HEIGHT).exclude(true).applyTo(problems.frame());
		problems.frame().setVisible(false);
		AccessibleName.set(problems.control(), Messages.Catalog_problems);
		FindField find = new FindField(area, Keys.CATALOG_FIND, this::find);
		GridDataFactory.swtDefaults().hint(FIND_WIDTH, SWT.DEFAULT).applyTo(find.control());
		rules = new DataTable<>(area, Keys.CATALOG, columns(), PortRule::id, this);
		AccessibleName.set(rules.control(), Messages.Page_catalog);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rules.frame());
		words = label(Keys.CATALOG_WORDS);
		rules.onSelect(rows -> tell(rows.stream().findFirst()));
		tell(Optional.empty());
		show(SiteCatalog.standard());
	}

	Control control() {
		return area;
	}

	/** The file's path, as typed. */
	String file() {
		return asked;
	}

	/** Uses this file from now on. */
	void use(String path) {
		file.setText(path);
	}

	/** Reads the file again, since its owner may have mended it. */
	void readAgain() {
		if (!asked.isBlank()) {
			read(asked);
		}
	}

	/** @param wanted those of the ticked products */
	void show(List<PortRule> wanted) {
		rules.setRows(wanted);
		tell(rules.selection().stream().findFirst());
	}

	private void find(String text) {
		rules.model().search(text);
		rules.refresh();
		tell(rules.selection().stream().findFirst());
	}

	@Override
	public Optional<Icon> icon(PortRule rule, int column) {
		return column == 0 && rule.certainty() == Certainty.MISSING ? Optional.of(Icon.UNKNOWN) : Optional.empty();
	}

	@Override
	public Tone tone(PortRule rule) {
		return rule.certainty() == Certainty.MISSING ? Tone.MUTED : Tone.PLAIN;
	}

	/** The path changes with every key; only the last one counts. */
	private void read(String path) {
		asked = path;
		Background.<SiteCatalog>run(JobRequest.unseen(Messages.Catalog_reading, Keys.JOBS), progress -> SiteCatalog.of(path), area,
				reads.only(outcome -> {
					if (outcome instanceof Outcome.Done<SiteCatalog>(SiteCatalog site)) {
						show(site);
						changed.accept(site);
					}
				}));
	}

	private void show(SiteCatalog site) {
		state.setText(site.sentence());
		problems.setRows(site.problems());
		((GridData) problems.frame().getLayoutData()).exclude = site.problems().isEmpty();
		problems.frame().setVisible(!site.problems().isEmpty());
		area.layout(true, true);
	}

	private void tell(Optional<PortRule> selected) {
		words.setText(selected.map(rule -> RuleText.words(rule).replace("&", "&&")).orElse(Messages.Catalog_select));
		area.layout();
	}

	private static String line(Problem problem) {
		return problem.details().getOrDefault("line", "");
	}

	private static String reason(Problem problem) {
		String reason = problem.details().getOrDefault("reason", "");
		return line(problem).isEmpty() || reason.isEmpty() ? problem.message() : reason;
	}

	private Label label(String key) {
		Label label = WidgetKey.set(new Label(area, SWT.WRAP), key);
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private static List<Column<PortRule>> columns() {
		return List.of(Column.text("product", Messages.Catalog_product, 24, PortRule::product),
				Column.text("component", Messages.Catalog_component, 22, PortRule::component),
				Column.text("ports", Messages.Catalog_ports, 18, rule -> rule.ports().toString()),
				Column.text("protocol", Messages.Catalog_protocol, 6, rule -> rule.protocol().name()),
				Column.text("service", Messages.Catalog_service, 12, RuleText::service),
				Column.text("direction", Messages.Catalog_direction, 18, RuleText::directions),
				Column.text("taken", Messages.Catalog_taken, 18, RuleText::whenTaken),
				Column.text("certainty", Messages.Catalog_certainty, 12, rule -> RuleText.certainty(rule.certainty())),
				Column.text("versions", Messages.Catalog_versions, 24, PortRule::versions),
				Column.text("choice", Messages.Catalog_choice, 12, RuleText::choice));
	}
}
