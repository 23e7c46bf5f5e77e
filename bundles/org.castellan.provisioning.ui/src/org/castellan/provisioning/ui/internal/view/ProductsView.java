// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.castellan.authority.Authority;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.Page;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductFeature;
import org.castellan.authority.order.Search;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.record.ProductWizard;
import org.castellan.ui.Remedy;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.RowLook;
import org.eclipse.swt.widgets.Composite;

/** What the vendor sells, with what can be ordered of it. */
public final class ProductsView extends RecordsView<Product> {

	public ProductsView() {
		super(Keys.PRODUCTS);
	}

	@Override
	DataTable<Product> createTable(Composite parent) {
		List<Column<Product>> columns = List.of(Column.text("product", Messages.ProductsView_product, 22, Product::name),
				Column.text("version", Messages.ProductsView_version, 7, Product::version),
				Column.text("licenseType", Messages.ProductsView_type, 13, product -> product.licenseType().title()),
				Column.text("core", Messages.ProductsView_core, 22, product -> titles(product, FeatureKind.CORE)),
				Column.text("extensions", Messages.ProductsView_extensions, 22,
						product -> titles(product, FeatureKind.EXTENSION)));
		return new DataTable<>(parent, Keys.PRODUCTS, columns, Product::id, new RowLook<>() {
			@Override
			public Optional<Icon> icon(Product row, int column) {
				return column == 0 ? Optional.of(Icon.PRODUCT) : Optional.empty();
			}
		});
	}

	private static String titles(Product product, FeatureKind kind) {
		return product.features(kind).stream().map(ProductFeature::title).collect(Collectors.joining(", "));
	}

	/** Products are few: they are searched here. */
	@Override
	Page<Product> find(Authority authority, Search search) throws ProblemException {
		String wanted = search.text().toLowerCase(Locale.ROOT);
		List<Product> found = authority.products().all().stream()
				.filter(product -> (product.name() + ' ' + product.version() + ' ' + product.features())
						.toLowerCase(Locale.ROOT).contains(wanted))
				.toList();
		return new Page<>(found, found.size());
	}

	@Override
	String none() {
		return Messages.ProductsView_none;
	}

	@Override
	Remedy add() {
		return command(Messages.ProductsView_add, Keys.COMMAND_NEW_PRODUCT);
	}

	@Override
	void open(Product product) {
		new ProductWizard(desk(), product).open(getSite().getShell());
	}

	@Override
	Optional<String> opening() {
		return Optional.of(Messages.ProductsView_edit);
	}
}
