// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authority.order.Profile;
import org.castellan.authority.order.Search;
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
}
