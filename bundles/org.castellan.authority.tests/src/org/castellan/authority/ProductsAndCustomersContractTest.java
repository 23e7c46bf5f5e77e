// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.castellan.authority.order.AuditEntry;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.Customers;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authority.order.ProductFeature;
import org.castellan.authority.order.Products;
import org.castellan.authority.order.Profile;
import org.castellan.authority.order.Search;
import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** What the vendor sells and to whom. */
class ProductsAndCustomersContractTest extends OnEachDatabase {

	@Test
	void aProductIsPutOnRecordOnce() throws Exception {
		vendor.product(LicenseType.CONCURRENT_USE);
		assertEquals(List.of("CAS-1026"), refused(vendor.authority().products().create(new ProductDraft("Desktop", "10.1",
				LicenseType.CONCURRENT_USE, "ARCGIS", List.of(Vendor.ADVANCED)))));
		assertEquals(List.of("CAS-1024", "CAS-1009", "CAS-1001"), refused(
				vendor.authority().products().create(new ProductDraft("", "1", LicenseType.SINGLE_USE, "a b", List.of()))));
	}

	@Test
	void customersOfOneOrganizationHaveItInCommon() throws Exception {
		Customer first = vendor.customer();
		Customer changed = new Customer(first.id(), new Profile("Mary", "Other", "mary@example.org", "1", "GIS"),
				Organization.named("Other Ltd"));
		Customer second = vendor.customer();
		assertEquals(changed, done(vendor.authority().customers().change(changed)));
		assertEquals(Optional.of(changed), vendor.authority().customers().byId(first.id()));
		assertEquals(List.of(second), vendor.authority().customers().find(Search.of("example inc")).rows());
		assertEquals(List.of("CAS-1121"), refused(vendor.authority().customers()
				.create(new Profile("A", "B", "nowhere", "", ""), Organization.named("C"))));
		assertEquals(List.of("CAS-1028"),
				refused(vendor.authority().customers().change(new Customer(99, changed.profile(), changed.organization()))));
	}

	@Test
	void aProductIsChangedWhileNobodyHasOrderedIt() throws Exception {
		Product product = vendor.product(LicenseType.CONCURRENT_USE);
		ProductDraft other = new ProductDraft("Server", "11", LicenseType.SINGLE_USE, "OTHER", List.of(Vendor.ANALYST));
		Product changed = done(vendor.authority().products().change(product.id(), before -> other));
		assertEquals(List.of(changed), vendor.authority().products().all());
		assertEquals(other, ProductDraft.of(changed));
		assertEquals("Desktop 10.1: name, now Server; version, now 11; licence type, now Single Use; vendor, now OTHER; "
				+ "features, now spatialAnalystP", audited().getFirst());
		assertEquals(List.of("CAS-1027"), refused(vendor.authority().products().change(99, ProductDraft::of)));
		assertEquals(List.of("CAS-1001"), refused(vendor.authority().products().change(product.id(),
				before -> ProductDraft.of(before).withFeatures(List.of()))));
	}

	@Test
	void aProductDoesNotTakeTheNameOfAnother() throws Exception {
		Product product = vendor.product(LicenseType.CONCURRENT_USE);
		Product newer = done(vendor.authority().products().create(ProductDraft.of(product).withVersion("10.2")));
		assertEquals(List.of("CAS-1026"), refused(vendor.authority().products().change(newer.id(),
				before -> ProductDraft.of(before).withVersion("10.1"))));
	}

	@Test
	void anOrderKeepsWhatItStandsOnWhateverBecomesOfItsProduct() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		Product product = order.product();
		Products products = vendor.authority().products();
		for (ProductDraft meaning : List.of(ProductDraft.of(product).withVersion("10.2"),
				ProductDraft.of(product).withVendor("OTHER"),
				ProductDraft.of(product).withLicenseType(LicenseType.SINGLE_USE))) {
			assertEquals(List.of("CAS-1036"), refused(products.change(product.id(), before -> meaning)));
		}
		ProductFeature newer = new ProductFeature(FeatureKind.CORE, "Desktop", "desktopAdvP", "10.2");
		done(products.change(product.id(),
				before -> ProductDraft.of(before).withName("Desktop for all").withFeatures(List.of(newer))));
		Order now = vendor.authority().orders().byId(order.id()).orElseThrow();
		assertEquals(order.lines(), now.lines());
		assertEquals("Desktop for all", now.product().name());
		TestMachine machine = TestMachine.server(DALLAS);
		assertEquals(List.of("10.1", "10.1"), licences(authorize(machine, item(order, 0, 1), item(order, 1, 1)), machine).stream()
				.map(FeatureLine::version).map(Object::toString).toList());
		assertEquals(List.of("CAS-1032"),
				refused(vendor.authority().orders().create(vendor.draft(LicenseType.CONCURRENT_USE, 1))));
	}

	/** Whoever is first: the order is of what the product was, and the product stays so. */
	@Test
	void anOrderAndAChangeOfItsProductAtOnceAgree() throws Exception {
		for (int i = 0; i < 10; i++) {
			Product product = done(vendor.authority().products().create(new ProductDraft("Desktop", "v" + i,
					LicenseType.CONCURRENT_USE, "ARCGIS", List.of(Vendor.ADVANCED))));
			OrderDraft draft = OrderDraft.of(vendor.customer().id(), product.id(), List.of(OrderDraft.Line.of("desktopAdvP", 1)));
			atOnce(List.of(() -> done(vendor.authority().orders().create(draft)),
					() -> vendor.authority().products().change(product.id(),
							before -> ProductDraft.of(before).withLicenseType(LicenseType.SINGLE_USE))));
			Order order = vendor.authority().orders().find(Search.everything()).rows().getFirst();
			assertEquals(order.product().licenseType().numberKind(false), order.lines().getFirst().number().kind());
		}
	}

	@Test
	void theAuditTellsWhichFieldsOfACustomerWereChangedAndNotHow() throws Exception {
		Customer customer = vendor.customer();
		done(vendor.authority().customers().change(customer.id(), before -> before));
		assertEquals("customer " + customer.id(), audited().getFirst(), "nothing was changed");
		done(vendor.authority().customers().change(customer.id(), before -> with(
				with(before, ContactField.EMAIL, "m@example.net"), ContactField.CITY, "Secretville")));
		assertEquals("customer " + customer.id() + ": Email, City", audited().getFirst());
		assertEquals("Secretville", vendor.authority().customers().byId(customer.id()).orElseThrow().organization().city());
		assertEquals(List.of("CAS-1025"), refused(vendor.authority().customers().change(customer.id(),
				before -> new Customer(0, before.profile(), Organization.named("two\nlines")))));
	}

	@Test
	void twoWhoChangeOneCustomerAtOnceBothHaveTheirWay() throws Exception {
		Customer customer = vendor.customer();
		Customers customers = vendor.authority().customers();
		atOnce(List.of(() -> customers.change(customer.id(), before -> with(before, ContactField.EMAIL, "m@example.net")),
				() -> customers.change(customer.id(), before -> with(before, ContactField.CITY, "Redlands"))));
		Contact now = customers.byId(customer.id()).orElseThrow().contact();
		assertEquals(List.of("m@example.net", "Redlands"), List.of(now.email(), now.city()));
	}

	private static Customer with(Customer before, ContactField other, String value) {
		Function<ContactField, String> values = field -> field == other ? value : field.of(before.contact());
		return new Customer(before.id(), Profile.of(values), Organization.of(values));
	}

	/** The details of all that was done, newest first. */
	private List<String> audited() throws ProblemException {
		return vendor.authority().audit().find(Search.everything()).rows().stream().map(AuditEntry::details).toList();
	}
}
