// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.castellan.authority.Authority;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.Outcome;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authorization.ContactField;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.internal.Samples;
import org.castellan.provisioning.ui.internal.desk.DeskProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people who change the same record, on a real database. */
class ChangedRecordsTest {

	@TempDir
	Path folder;

	private Authority authority;
	private Customer customer;
	private Product product;

	@BeforeEach
	void open() throws ProblemException {
		authority = Authority.open(new DatabaseAddress.Directory(folder.resolve("records")), "test");
		customer = done(authority.customers().create(Samples.SMITH.profile(), Samples.SMITH.organization()));
		product = done(authority.products().create(ProductDraft.of(Samples.DESKTOP)));
	}

	@AfterEach
	void close() {
		authority.close();
	}

	@Test
	void onlyWhatWasTypedIsChanged() throws ProblemException {
		CustomerModel mine = new CustomerModel(Optional.of(customer));
		assertFalse(mine.isComplete());
		mine.draft().set(ContactField.PHONE, " 555-0199 ");
		CustomerModel hers = new CustomerModel(Optional.of(customer));
		hers.draft().set(ContactField.CITY, "Sampleton");
		assertEquals(List.of(ContactField.PHONE), mine.changed());
		assertTrue(mine.isComplete());
		done(hers.enter(authority));
		done(mine.enter(authority));
		Customer now = authority.customers().byId(customer.id()).orElseThrow();
		assertEquals("555-0199", now.profile().phone());
		assertEquals("Sampleton", now.organization().city());
	}

	@Test
	void theSameFieldIsNotChangedBehindAnybodysBack() throws ProblemException {
		CustomerModel mine = new CustomerModel(Optional.of(customer));
		mine.draft().set(ContactField.PHONE, "1");
		CustomerModel hers = new CustomerModel(Optional.of(customer));
		hers.draft().set(ContactField.PHONE, "2");
		done(hers.enter(authority));
		ProblemException e = assertThrows(ProblemException.class, () -> mine.enter(authority));
		assertEquals(DeskProblem.CHANGED_MEANWHILE.code(), e.problem().code());
		assertTrue(e.problem().what().contains("Phone Number"), e.problem().what());
		assertEquals("2", authority.customers().byId(customer.id()).orElseThrow().profile().phone());
	}

	@Test
	void whatIsNoCustomerAnyMoreIsNotEntered() {
		CustomerModel model = new CustomerModel(Optional.of(customer));
		model.draft().set(ContactField.LAST_NAME, "");
		assertFalse(model.isComplete());
		assertTrue(model.problem().isPresent());
	}

	@Test
	void aProductIsShownAsItIsTypedAndChanged() throws ProblemException {
		ProductModel model = new ProductModel(product);
		assertFalse(model.isChanged());
		assertEquals("Advanced = adv 10.1", model.core);
		model.extensions += "\nSpatial Analyst = spatial 10.2";
		assertTrue(model.isChanged());
		assertEquals(3, done(model.enter(authority)).features().size());
	}

	@Test
	void aProductThatIsOrderedKeepsItsVersion() throws ProblemException {
		done(authority.orders().create(
				OrderDraft.of(customer.id(), product.id(), List.of(OrderDraft.Line.of(product.features().getFirst().feature(), 1)))));
		ProductModel model = new ProductModel(product);
		model.version = "2.0";
		assertInstanceOf(Outcome.Refused.class, model.enter(authority));
		model.version = product.version();
		model.name = "Desktop, renamed";
		assertEquals("Desktop, renamed", done(model.enter(authority)).name());
	}

	@Test
	void aProductThatSomebodyElseChangedStays() throws ProblemException {
		ProductModel mine = new ProductModel(product);
		mine.name = "Mine";
		ProductModel hers = new ProductModel(product);
		hers.name = "Hers";
		done(hers.enter(authority));
		ProblemException e = assertThrows(ProblemException.class, () -> mine.enter(authority));
		assertEquals(DeskProblem.CHANGED_MEANWHILE.code(), e.problem().code());
		assertEquals("Hers", authority.products().byId(product.id()).orElseThrow().name());
	}

	private static <T> T done(Outcome<T> outcome) {
		return switch (outcome) {
		case Outcome.Done<T> done -> done.value();
		case Outcome.Refused<T> refused -> throw new AssertionError(refused.problems());
		};
	}
}
