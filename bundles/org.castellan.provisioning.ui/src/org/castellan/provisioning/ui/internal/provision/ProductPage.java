// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import java.util.List;
import java.util.function.Function;

import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Product;
import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.FactList;
import org.castellan.ui.FactList.Fact;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Which product type, of which order. Version, licence type, provision and file type follow; Apply takes it over. */
final class ProductPage extends WizardPage {

	private static final int WIDTH = 380;

	private final ProvisionModel model;
	private Combo products;
	private Combo orders;
	private FactList facts;
	private Button apply;

	ProductPage(ProvisionWizard wizard) {
		super("product");
		model = wizard.model();
		setTitle(Messages.Product_title);
		setDescription(Messages.Product_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(12, 8).applyTo(area);
		products = combo(area, Keys.PRODUCT_TYPE, Messages.Product_type);
		products.setItems(model.products().stream().map(ProductPage::text).toArray(String[]::new));
		products.addListener(SWT.Selection, event -> {
			model.chooseProduct(model.products().get(products.getSelectionIndex()));
			show();
		});
		facts = new FactList(area, Keys.PRODUCT_FACTS);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(facts.control());
		orders = combo(area, Keys.PRODUCT_ORDER, Messages.Product_order);
		orders.addListener(SWT.Selection, event -> {
			model.chooseOrder(model.orders().get(orders.getSelectionIndex()));
			show();
		});
		new Label(area, SWT.NONE);
		apply = WidgetKey.set(new Button(area, SWT.PUSH), Keys.PRODUCT_APPLY);
		apply.setText(Messages.Product_apply);
		apply.addListener(SWT.Selection, event -> {
			model.apply();
			show();
		});
		setControl(area);
		model.product().ifPresent(product -> products.select(indexOf(model.products(), product)));
		show();
		setErrorMessage(null);
	}

	private static Combo combo(Composite area, String key, String label) {
		new Label(area, SWT.NONE).setText(label);
		Combo combo = WidgetKey.set(new Combo(area, SWT.READ_ONLY), key);
		combo.setVisibleItemCount(12);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	private static int indexOf(List<Product> products, Product chosen) {
		return products.stream().map(Product::id).toList().indexOf(chosen.id());
	}

	private void show() {
		List<String> offered = model.orders().stream().map(ProductPage::text).toList();
		if (!List.of(orders.getItems()).equals(offered)) {
			orders.setItems(offered.toArray(String[]::new));
		}
		model.order().ifPresent(order -> orders.select(model.orders().indexOf(order)));
		orders.setEnabled(!offered.isEmpty());
		facts.show(List.of(fact("version", Messages.Product_version, Product::version),
				fact("licenseType", Messages.Product_licenseType, product -> product.licenseType().title()),
				fact("provision", Messages.Product_provision, product -> product.licenseType().provision()),
				fact("fileType", Messages.Product_fileType, product -> "." + product.licenseType().fileExtension())));
		boolean applied = model.isApplied();
		apply.setEnabled(model.choiceProblem().isEmpty() && !applied);
		setErrorMessage(model.product().isEmpty() && !model.products().isEmpty() ? null : model.choiceProblem().orElse(null));
		setMessage(applied ? NLS.bind(Messages.Product_applied, model.applied().name()) : null, INFORMATION);
		setPageComplete(applied);
	}

	private Fact fact(String key, String name, Function<Product, String> value) {
		return new Fact(key, name, model.product().map(value).orElse(""));
	}

	private static String text(Product product) {
		return NLS.bind(Messages.Product_text,
				new Object[] { product.name(), product.version(), product.licenseType().title() });
	}

	private static String text(Order order) {
		return NLS.bind(Messages.Product_orderText, new Object[] { order.name(), order.customer().organization().name(),
				order.lines().stream().mapToInt(OrderLine::left).sum() });
	}
}
