// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import java.util.List;

import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.Heading;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.jspecify.annotations.Nullable;

/** How many of each core product and each extension go into the file; no more than are left of the order. */
final class QuantitiesPage extends WizardPage {

	private static final int HEIGHT = 240;

	private final ProvisionModel model;
	private ScrolledComposite scrolled;
	private @Nullable Order shown;

	QuantitiesPage(ProvisionWizard wizard) {
		super("quantities");
		model = wizard.model();
		setTitle(Messages.Quantities_title);
		setDescription(Messages.Quantities_description);
	}

	@Override
	public void createControl(Composite parent) {
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(scrolled);
		setControl(scrolled);
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible && model.applied() != shown) {
			build(model.applied());
		}
		super.setVisible(visible);
	}

	private void build(Order order) {
		shown = order;
		Control old = scrolled.getContent();
		if (old != null) {
			old.dispose();
		}
		Composite area = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(12, 6).applyTo(area);
		section(area, Messages.Quantities_core, lines(order, FeatureKind.CORE));
		section(area, Messages.Quantities_extensions, lines(order, FeatureKind.EXTENSION));
		scrolled.setContent(area);
		scrolled.setMinSize(area.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		check();
	}

	private static List<OrderLine> lines(Order order, FeatureKind kind) {
		return order.lines().stream().filter(line -> line.feature().kind() == kind).toList();
	}

	private void section(Composite area, String title, List<OrderLine> lines) {
		if (lines.isEmpty()) {
			return;
		}
		Heading.add(area, title, 3);
		lines.forEach(line -> row(area, line));
	}

	private void row(Composite area, OrderLine line) {
		Label title = new Label(area, SWT.NONE);
		title.setText(line.feature().title());
		title.setToolTipText(line.feature().feature());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		Spinner spinner = WidgetKey.set(new Spinner(area, SWT.BORDER), Keys.COUNT + line.feature().feature());
		spinner.setValues(model.count(line), 0, model.most(line), 0, 1, 10);
		spinner.setEnabled(model.most(line) > 0);
		spinner.addModifyListener(event -> {
			model.setCount(line, spinner.getSelection());
			check();
		});
		Label left = new Label(area, SWT.NONE);
		left.setText(NLS.bind(Messages.Quantities_left, line.left(), line.ordered()));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(left);
	}

	private void check() {
		setErrorMessage(model.countProblem().orElse(null));
		setPageComplete(model.countProblem().isEmpty());
	}

	/** Only a page that was shown has counts to be wrong about. */
	@Override
	public boolean isPageComplete() {
		return shown != null && super.isPageComplete();
	}
}
