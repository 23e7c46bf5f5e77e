// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.check.Step;
import org.castellan.diagnostics.firewall.FirewallFormat;
import org.castellan.diagnostics.firewall.FirewallRequest;
import org.castellan.diagnostics.firewall.FirewallScript;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.CellText;
import org.castellan.diagnostics.ui.internal.model.Detail;
import org.castellan.diagnostics.ui.internal.model.ResultRow;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.ClipboardText;
import org.castellan.ui.Notice;
import org.castellan.ui.Themed;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.image.Icon;
import org.castellan.ui.image.Images;
import org.castellan.ui.table.Tone;
import org.castellan.ui.table.Tones;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** All about the selected port: the client's way to it, where it breaks, why, and what to do now. */
final class DetailPane {

	private static final int WRAP = 200;

	private final Composite area;
	private final Images images;
	private final Notice notice;
	private final Supplier<PortCatalog> catalog;
	private final Label title;
	private final Label verdict;
	private final Composite steps;
	private final Label remedy;
	private final Label source;
	private final Combo format;
	private final Button copyScript;
	private final Button copyText;
	private Optional<ResultRow> shown = Optional.empty();

	DetailPane(Composite parent, Supplier<PortCatalog> catalog, Notice notice) {
		this.catalog = catalog;
		this.notice = notice;
		area = new Composite(parent, SWT.NONE);
		images = new Images(area);
		GridLayoutFactory.fillDefaults().extendedMargins(12, 4, 0, 4).spacing(0, 8).applyTo(area);
		title = label(Keys.DETAIL_TITLE);
		Themed.look(title, () -> title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)));
		verdict = label(Keys.DETAIL_VERDICT);
		steps = WidgetKey.set(new Composite(area, SWT.NONE), Keys.DETAIL_STEPS);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(steps);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(steps);
		remedy = label(Keys.DETAIL_REMEDY);
		Composite acts = new Composite(area, SWT.NONE);
		RowLayoutFactory.fillDefaults().center(true).spacing(6).applyTo(acts);
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(acts);
		format = WidgetKey.set(new Combo(acts, SWT.READ_ONLY), Keys.FIREWALL_FORMAT);
		format.setItems(Arrays.stream(FirewallFormat.values()).map(FirewallFormat::label).toArray(String[]::new));
		AccessibleName.set(format, Messages.Firewall_tool);
		format.select(FirewallFormat.usual(System.getProperty("os.name", "")).ordinal());
		copyScript = button(acts, Keys.FIREWALL_COPY, Messages.Detail_copyScript, this::copyScript);
		copyText = button(acts, Keys.DETAIL_COPY, Messages.Detail_copyText, this::copyText);
		source = label("");
		Tones.give(source, Tone.MUTED);
		show(Optional.empty());
	}

	void show(Optional<ResultRow> row) {
		if (shown.equals(row) && !title.getText().isEmpty()) {
			return;
		}
		shown = row;
		switch (row.orElse(null)) {
		case null -> show(new Detail(Messages.Detail_none, Messages.Detail_group, List.of(), "", ""));
		case ResultRow.Group group -> show(new Detail(CellText.name(group), CellText.verdict(group), List.of(), Messages.Detail_group, ""));
		case ResultRow.Port port -> show(Detail.of(port));
		}
		boolean hasProduct = product().isPresent();
		copyScript.setEnabled(hasProduct);
		format.setEnabled(hasProduct);
		copyText.setEnabled(row.isPresent());
	}

	private void show(Detail detail) {
		title.setText(escaped(detail.title()));
		verdict.setText(escaped(detail.verdict()));
		remedy.setText(escaped(detail.remedy()));
		source.setText(escaped(detail.source()));
		for (Control old : steps.getChildren()) {
			old.dispose();
		}
		detail.steps().forEach(this::add);
		steps.requestLayout();
		area.layout(true, true);
	}

	private void add(Step step) {
		new Label(steps, SWT.NONE).setImage(images.get(switch (step.outcome()) {
		case DONE -> Icon.YES;
		case WARNED -> Icon.WARNING;
		case FAILED -> Icon.ERROR;
		}));
		Label text = new Label(steps, SWT.WRAP);
		text.setText(escaped(Detail.words(step)));
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(text);
	}

	/**
	 * The script is for the whole product: one for a single port would take the place of those of the others. The port that is
	 * looked at is asked for, whether usual or not.
	 */
	private void copyScript() {
		product().ifPresent(product -> {
			try {
				FirewallScript script = FirewallScript.write(FirewallRequest.of(catalog.get().of(product)).withUnusual(shownRule()),
						FirewallFormat.values()[format.getSelectionIndex()]);
				ClipboardText.put(area, script.text());
				notice.done(NLS.bind(script.notes().isEmpty() ? Messages.Detail_scriptCopied : Messages.Detail_scriptCopiedNotes, new Object[] {
						script.format().label(), script.rules(), product, script.fileName(), script.notes().size() }));
			} catch (ProblemException e) {
				notice.failed(e.problem());
			}
		});
	}

	private Set<String> shownRule() {
		return shown.map(row -> row instanceof ResultRow.Port port ? port.target().rule().map(PortRule::id).map(Set::of).orElse(Set.of())
				: Set.<String>of()).orElse(Set.of());
	}

	private void copyText() {
		shown.ifPresent(row -> ClipboardText.put(area, switch (row) {
		case ResultRow.Port port -> Detail.of(port).text();
		case ResultRow.Group group -> CellText.name(group) + ": " + CellText.verdict(group);
		}));
	}

	private Optional<String> product() {
		return shown.flatMap(row -> switch (row) {
		case ResultRow.Port port -> port.target().rule().map(PortRule::product);
		case ResultRow.Group group -> Optional.of(group.product()).filter(name -> !name.isEmpty());
		});
	}

	private Label label(String key) {
		Label label = WidgetKey.set(new Label(area, SWT.WRAP), key);
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private static Button button(Composite parent, String key, String label, Runnable act) {
		Button button = WidgetKey.set(new Button(parent, SWT.PUSH), key);
		button.setText(label);
		button.addListener(SWT.Selection, event -> act.run());
		return button;
	}

	/** A label takes an ampersand for a mnemonic. */
	private static String escaped(String text) {
		return text.replace("&", "&&");
	}
}
