// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.provisioning.CreatedFile;
import org.castellan.authority.provisioning.ProvisioningRequest;
import org.castellan.authorization.ContactField;
import org.castellan.core.host.HostId;
import org.castellan.provisioning.ui.internal.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionModelTest {

	private final Order newest = Samples.order(7, Samples.PORTAL, 9, 0);
	private final Order older = Samples.order(3, Samples.PORTAL, 5, 4);
	private final Order empty = Samples.order(2, Samples.DESKTOP, 5, 5);
	private final Order concurrent = Samples.order(4, Samples.DESKTOP, 10, 0);
	private final ProvisionModel model = new ProvisionModel(new Offer(
			List.of(Samples.PORTAL, Samples.DESKTOP, Samples.CITY), List.of(newest, concurrent, older, empty)));

	@Test
	void productsAreOfferedByNameAndOrdersOnlyWhileSomethingIsLeft() {
		assertEquals(List.of(Samples.CITY, Samples.DESKTOP, Samples.PORTAL), model.products());
		model.chooseProduct(Samples.PORTAL);
		assertEquals(List.of(newest, older), model.orders());
		model.chooseProduct(Samples.DESKTOP);
		assertEquals(List.of(concurrent), model.orders());
		model.chooseProduct(Samples.PORTAL);
		assertEquals(Optional.of(newest), model.order());
	}

	@Test
	void aProductWithoutAnOrderCannotBeApplied() {
		assertTrue(model.choiceProblem().isPresent());
		model.chooseProduct(Samples.CITY);
		assertTrue(model.choiceProblem().orElse("").contains("City"), model.choiceProblem()::toString);
		model.chooseProduct(Samples.DESKTOP);
		assertEquals(Optional.empty(), model.choiceProblem());
	}

	@Test
	void nothingCountsBeforeApplyAndAnotherChoiceWantsItAgain() {
		model.chooseProduct(Samples.PORTAL);
		assertFalse(model.isApplied());
		model.apply();
		assertTrue(model.isApplied());
		model.chooseOrder(older);
		assertFalse(model.isApplied());
	}

	@Test
	void applySuggestsAllThatIsLeft() {
		model.chooseProduct(Samples.PORTAL);
		model.chooseOrder(older);
		model.apply();
		assertEquals(1, model.count(older.lines().getFirst()));
		assertEquals(Optional.empty(), model.countProblem());
	}

	@Test
	void applyingTheSameOrderAgainKeepsWhatWasTyped() {
		apply(newest);
		model.setCount(newest.lines().getFirst(), 2);
		model.apply();
		assertEquals(2, model.count(newest.lines().getFirst()));
	}

	@Test
	void moreThanIsLeftAndNothingAtAllAreTold() {
		apply(newest);
		model.setCount(newest.lines().getFirst(), 10);
		assertTrue(model.countProblem().orElse("").contains("9"), model.countProblem()::toString);
		model.setCount(newest.lines().getFirst(), 0);
		assertEquals(Optional.empty(), model.countProblem());
		model.setCount(newest.lines().getLast(), 0);
		assertTrue(model.countProblem().isPresent());
	}

	@Test
	void theSameNamedUserFileCanBeMadeAgainForItsServer() {
		Order given = Samples.order(8, Samples.PORTAL, 9, 9);
		ProvisionModel again = new ProvisionModel(new Offer(List.of(Samples.PORTAL), List.of(given)), Optional.of(given));
		again.apply();
		assertEquals(9, again.count(given.lines().getFirst()));
		assertEquals(Optional.empty(), again.countProblem());
	}

	@Test
	void eachHalfOfTheContactIsFilledFromTheCustomer() {
		apply(newest);
		assertTrue(model.contact().problem().isPresent());
		model.populateUser();
		assertEquals("John", model.contact().get(ContactField.FIRST_NAME));
		assertEquals("", model.contact().get(ContactField.CITY));
		model.populateOrganization();
		assertEquals("Anytown", model.contact().get(ContactField.CITY));
		assertEquals(Optional.empty(), model.contact().problem());
		assertEquals(Samples.SMITH.contact(), model.contact().contact());
	}

	@Test
	void onlyANamedUserFileWantsAMacId() {
		assertFalse(model.needsMacId());
		apply(newest);
		assertTrue(model.needsMacId());
		model.chooseProduct(Samples.DESKTOP);
		model.apply();
		assertFalse(model.needsMacId());
		assertEquals(Optional.empty(), model.request().hostId());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a9163f36370", "not a mac", "ANY", "demo", "ID=1", "HOSTNAME=*" })
	void whatLocksToNoMachineIsNoMacId(String text) {
		model.setMacId(text);
		assertTrue(model.macIdProblem().isPresent());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0242ac150003", " 02:42:AC:15:00:03 ", "VM_UUID=564D1234" })
	void aHostIdOfAnyKindWillDo(String text) {
		model.setMacId(text);
		assertEquals(Optional.empty(), model.macIdProblem());
		assertEquals(Optional.empty(), model.macIdWarning());
	}

	/** The example in the maker's own manual has it. */
	@Test
	void theMulticastBitIsAWarningOnly() {
		model.setMacId("a9163f363709");
		assertEquals(Optional.empty(), model.macIdProblem());
		assertTrue(model.macIdWarning().orElse("").contains("a9163f363709"));
	}

	@Test
	void theRequestSaysWhatThePagesSay() {
		apply(newest);
		model.setCount(newest.lines().getLast(), 0);
		model.populateUser();
		model.populateOrganization();
		model.setMacId("0242ac150003");
		model.setNote(" for the portal ");
		assertEquals(new ProvisioningRequest("O-000007", Map.of("adv", 9), Samples.SMITH.contact(),
				Optional.of(HostId.parse("0242ac150003")), "for the portal"), model.request());
	}

	@Test
	void aFileIsMadeOnceForWhatThePagesSay() {
		apply(newest);
		CreatedFile file = new CreatedFile("O-000007.lic", LicenseType.NAMED_USER, "text");
		model.made(model.request(), file);
		assertEquals(Optional.of(file), model.made(model.request()));
		model.setNote("changed");
		assertEquals(Optional.empty(), model.made(model.request()));
	}

	@Test
	void anOrderChosenBeforeIsThereAtOnce() {
		ProvisionModel begun = new ProvisionModel(new Offer(List.of(Samples.PORTAL), List.of(newest, older)),
				Optional.of(older));
		assertEquals(Optional.of(older), begun.order());
		assertEquals(Optional.of(Samples.PORTAL), begun.product());
	}

	private void apply(Order order) {
		model.chooseProduct(order.product());
		model.chooseOrder(order);
		model.apply();
	}
}
