// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import java.util.function.Consumer;

import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductFeature;
import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Who has bought how many of what. */
final class OrderPage extends WizardPage {

	private static final int WIDTH = 380;
	private static final int HEIGHT = 150;
	private static final int MOST = 1_000_000;

	private final OrderModel model;
	private ScrolledComposite scrolled;
	private Button evaluation;

	OrderPage(OrderModel model) {
		super("order");
		this.model = model;
		setTitle(Messages.Order_title);
		setDescription(Messages.Order_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(12, 8).applyTo(area);
		Combo customers = combo(area, Keys.NEW_ORDER_CUSTOMER, Messages.Order_customer);
		model.customers().forEach(customer -> customers
				.add(NLS.bind(Messages.Order_customerText, customer.profile().fullName(), customer.organization().name())));
		customers.addListener(SWT.Selection, event -> {
			model.choose(model.customers().get(customers.getSelectionIndex()));
			check();
		});
		Combo products = combo(area, Keys.NEW_ORDER_PRODUCT, Messages.Order_product);
		model.products().forEach(product -> products.add(NLS.bind(Messages.Order_productText,
				new Object[] { product.name(), product.version(), product.licenseType().title() })));
		products.addListener(SWT.Selection, event -> chooseProduct(products.getSelectionIndex()));
		createCounts(area);
		field(area, Keys.NEW_ORDER_NAME, Messages.Order_name, Messages.Order_nameHint, text -> model.name = text);
		field(area, Keys.NEW_ORDER_EXPIRES, Messages.Order_expires, Messages.Order_expiresHint, text -> model.expires = text);
		field(area, Keys.NEW_ORDER_NOTE, Messages.Order_note, "", text -> model.note = text);
		new Label(area, SWT.NONE);
		evaluation = WidgetKey.set(new Button(area, SWT.CHECK), Keys.NEW_ORDER_EVALUATION);
		evaluation.setText(Messages.Order_evaluation);
		evaluation.addListener(SWT.Selection, event -> model.evaluation = evaluation.getSelection());
		setControl(area);
		check();
		if (!model.customers().isEmpty() && !model.products().isEmpty()) {
			setErrorMessage(null);
		}
	}

	private void createCounts(Composite area) {
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.Order_counts);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(label);
		scrolled = new ScrolledComposite(area, SWT.V_SCROLL | SWT.BORDER);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(scrolled);
	}

	private void chooseProduct(int index) {
		Product product = model.products().get(index);
		model.choose(product);
		Control old = scrolled.getContent();
		if (old != null) {
			old.dispose();
		}
		Composite rows = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(rows);
		product.features().forEach(feature -> row(rows, feature));
		scrolled.setContent(rows);
		scrolled.setMinSize(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		check();
	}

	private void row(Composite rows, ProductFeature feature) {
		Label title = new Label(rows, SWT.NONE);
		title.setText(feature.title());
		title.setToolTipText(feature.feature());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		Spinner spinner = WidgetKey.set(new Spinner(rows, SWT.BORDER), Keys.NEW_ORDER_COUNT + feature.feature());
		spinner.setValues(0, 0, MOST, 0, 1, 10);
		spinner.addModifyListener(event -> {
			model.setCount(feature.feature(), spinner.getSelection());
			check();
		});
	}

	private static Combo combo(Composite area, String key, String label) {
		new Label(area, SWT.NONE).setText(label);
		Combo combo = WidgetKey.set(new Combo(area, SWT.READ_ONLY), key);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	private void field(Composite area, String key, String label, String hint, Consumer<String> told) {
		new Label(area, SWT.NONE).setText(label);
		Text text = WidgetKey.set(new Text(area, SWT.BORDER), key);
		text.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		text.addModifyListener(event -> {
			told.accept(text.getText());
			check();
		});
	}

	private void check() {
		evaluation.setEnabled(model.canBeEvaluation());
		setErrorMessage(model.problem().orElse(null));
		setPageComplete(model.problem().isEmpty());
	}
}
