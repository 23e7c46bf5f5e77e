// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import java.util.function.Consumer;

import org.castellan.authority.Authority;
import org.castellan.authority.Outcome;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Product;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A product type with its core products and extensions: put on record, or changed. */
public final class ProductWizard extends RecordWizard<Product> {

	private final ProductModel model;
	private final String description;
	private final boolean changing;

	/** For a new one. */
	public ProductWizard(ProvisioningDesk desk) {
		super(desk, Messages.Product_title, Messages.Product_act, Messages.Product_job);
		model = new ProductModel();
		description = Messages.Product_description;
		changing = false;
	}

	/** For one that is on record. */
	public ProductWizard(ProvisioningDesk desk, Product product) {
		super(desk, Messages.Product_editTitle, Messages.Product_editAct, Messages.Product_editJob);
		model = new ProductModel(product);
		description = Messages.Product_editDescription;
		changing = true;
	}

	@Override
	public void addPages() {
		addPage(new ProductPage());
	}

	@Override
	boolean wouldLose() {
		return changing && model.isChanged();
	}

	@Override
	Outcome<Product> enter(Authority authority) throws ProblemException {
		return model.enter(authority);
	}

	private final class ProductPage extends WizardPage {

		private static final int WIDTH = 420;
		private static final int LINES = 84;

		ProductPage() {
			super("product");
			setTitle(ProductWizard.this.getWindowTitle());
			setDescription(description);
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(12, 8).applyTo(area);
			field(area, Keys.NEW_PRODUCT_NAME, Messages.Product_name, SWT.SINGLE, model.name, text -> model.name = text).setFocus();
			field(area, Keys.NEW_PRODUCT_VERSION, Messages.Product_version, SWT.SINGLE, model.version, text -> model.version = text);
			new Label(area, SWT.NONE).setText(Messages.Product_type);
			Combo type = WidgetKey.set(new Combo(area, SWT.READ_ONLY), Keys.NEW_PRODUCT_TYPE);
			for (LicenseType one : LicenseType.values()) {
				type.add(one.title());
			}
			type.select(model.type.ordinal());
			type.addListener(SWT.Selection, event -> {
				model.type = LicenseType.values()[type.getSelectionIndex()];
				check();
			});
			field(area, Keys.NEW_PRODUCT_CORE, Messages.Product_core, SWT.MULTI, model.core, text -> model.core = text)
					.setToolTipText(Messages.Product_lines);
			field(area, Keys.NEW_PRODUCT_EXTENSIONS, Messages.Product_extensions, SWT.MULTI, model.extensions,
					text -> model.extensions = text).setToolTipText(Messages.Product_lines);
			new Label(area, SWT.NONE);
			Label advice = new Label(area, SWT.WRAP);
			advice.setText(Messages.Product_lines);
			GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(advice);
			setControl(area);
			setPageComplete(false);
		}

		private Text field(Composite area, String key, String label, int style, String value,
				Consumer<String> told) {
			boolean lines = style == SWT.MULTI;
			Label name = new Label(area, SWT.NONE);
			name.setText(label);
			GridDataFactory.fillDefaults().align(SWT.FILL, lines ? SWT.BEGINNING : SWT.CENTER).applyTo(name);
			Text text = WidgetKey.set(new Text(area, SWT.BORDER | style | (lines ? SWT.V_SCROLL : SWT.NONE)), key);
			GridDataFactory.fillDefaults().grab(true, lines).hint(WIDTH, lines ? LINES : SWT.DEFAULT).applyTo(text);
			text.setText(value);
			text.addModifyListener(event -> {
				told.accept(text.getText());
				check();
			});
			return text;
		}

		private void check() {
			setErrorMessage(model.problem().orElse(null));
			setPageComplete(model.problem().isEmpty() && model.isChanged());
		}
	}
}
