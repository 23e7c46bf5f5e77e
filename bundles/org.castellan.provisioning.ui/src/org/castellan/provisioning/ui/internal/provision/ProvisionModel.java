// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Product;
import org.castellan.authority.provisioning.CreatedFile;
import org.castellan.authority.provisioning.ProvisioningRequest;
import org.castellan.core.host.HostId;
import org.castellan.provisioning.ui.internal.contact.ContactDraft;
import org.castellan.provisioning.ui.internal.contact.ContactForm;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/**
 * The provisioning file that a person is about to make. A product and an order are only used once they are applied; what
 * follows from them cannot be edited.
 */
final class ProvisionModel {

	private final Offer offer;
	private final Map<String, Integer> counts = new LinkedHashMap<>();
	private final ContactDraft contact = new ContactDraft();
	private final DeliveryFields delivery = new DeliveryFields();
	private @Nullable Product product;
	private @Nullable Order order;
	private @Nullable Order applied;
	private String macId = "";
	private String note = "";
	private @Nullable ProvisioningRequest madeFor;
	private Map<String, String> reviewedSerials = Map.of();
	private @Nullable CreatedFile made;

	ProvisionModel(Offer offer) {
		this.offer = offer;
	}

	/** Begins with an order that was chosen before. */
	ProvisionModel(Offer offer, Optional<Order> chosen) {
		this(offer);
		chosen.flatMap(before -> offer.orders().stream().filter(one -> one.id() == before.id()).findFirst())
				.ifPresent(found -> {
					product = found.product();
					order = found;
				});
	}

	List<Product> products() {
		return offer.products();
	}

	Optional<Product> product() {
		return Optional.ofNullable(product);
	}

	/** Chooses a product type, and its newest order. */
	void chooseProduct(Product chosen) {
		product = chosen;
		order = offer.orders(chosen).stream().findFirst().orElse(null);
	}

	/** The orders of the product that something is left of. */
	List<Order> orders() {
		return product == null ? List.of() : offer.orders(product);
	}

	Optional<Order> order() {
		return Optional.ofNullable(order);
	}

	void chooseOrder(Order chosen) {
		order = chosen;
	}

	/** Why the choice cannot be applied. */
	Optional<String> choiceProblem() {
		if (offer.products().isEmpty()) {
			return Optional.of(Messages.Product_noProducts);
		}
		if (product == null) {
			return Optional.of(Messages.Product_choose);
		}
		return order == null ? Optional.of(NLS.bind(Messages.Product_noOrder, product.name())) : Optional.empty();
	}

	/** Takes over product and order. All that is left is suggested; where nothing is, the same file again. */
	void apply() {
		Order chosen = Objects.requireNonNull(order);
		if (chosen.equals(applied)) {
			return;
		}
		applied = chosen;
		counts.clear();
		boolean again = chosen.lines().stream().allMatch(line -> line.left() == 0);
		chosen.lines().forEach(
				line -> counts.put(line.feature().feature(), again ? Offer.most(chosen, line) : line.left()));
		contact.clear();
		delivery.to = chosen.customer().profile().email();
	}

	/** Whether what is chosen is what was applied. */
	boolean isApplied() {
		return applied != null && applied.equals(order);
	}

	Order applied() {
		return Objects.requireNonNull(applied);
	}

	LicenseType licenseType() {
		return applied().product().licenseType();
	}

	/** Whether the file is locked to a licence server, so that its host id is asked for. */
	boolean needsMacId() {
		return applied != null && licenseType() == LicenseType.NAMED_USER;
	}

	int count(OrderLine line) {
		return counts.getOrDefault(line.feature().feature(), 0);
	}

	/** How many of a line the file can give at most. */
	int most(OrderLine line) {
		return Offer.most(applied(), line);
	}

	void setCount(OrderLine line, int count) {
		counts.put(line.feature().feature(), count);
	}

	/** Why the counts make no file. */
	Optional<String> countProblem() {
		for (OrderLine line : applied().lines()) {
			if (count(line) > most(line)) {
				return Optional.of(NLS.bind(Messages.Quantities_tooMany, line.feature().title(), most(line)));
			}
		}
		return counts.values().stream().anyMatch(count -> count > 0) ? Optional.empty()
				: Optional.of(Messages.Quantities_nothing);
	}

	ContactDraft contact() {
		return contact;
	}

	/** Fills the person's half from the customer of the order. */
	void populateUser() {
		contact.populate(applied().customer().contact(), ContactForm.PERSON);
	}

	/** Fills the organization's half from the customer of the order. */
	void populateOrganization() {
		contact.populate(applied().customer().contact(), ContactForm.ORGANIZATION);
	}

	void setMacId(String text) {
		macId = text;
	}

	/** Why the Mac ID is no host id. */
	Optional<String> macIdProblem() {
		if (macId.isBlank()) {
			return Optional.of(Messages.MacId_missing);
		}
		Optional<HostId> id = hostId();
		if (id.isEmpty()) {
			return Optional.of(Messages.MacId_notAHostId);
		}
		return id.get().isOneMachine() ? Optional.empty() : Optional.of(NLS.bind(Messages.MacId_everywhere, id.get()));
	}

	/** What is unusual about the Mac ID, though it can be used. */
	Optional<String> macIdWarning() {
		return hostId().filter(HostId::isMulticast).map(id -> NLS.bind(Messages.MacId_multicast, id));
	}

	private Optional<HostId> hostId() {
		try {
			return Optional.of(HostId.parse(macId));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	DeliveryFields delivery() {
		return delivery;
	}

	String note() {
		return note;
	}

	void setNote(String text) {
		note = text;
	}

	/** What is asked of the authority, as all pages stand. */
	ProvisioningRequest request() {
		Map<String, Integer> wanted = new LinkedHashMap<>(counts);
		wanted.values().removeIf(count -> count == 0);
		return new ProvisioningRequest(applied().name(), wanted, contact.contact(), needsMacId() ? hostId() : Optional.empty(), note);
	}

	/** Keeps what a person has seen, so that the file that is made is the one that was reviewed. */
	void reviewed(CreatedFile file) {
		reviewedSerials = file.serials();
	}

	/** Serial numbers by feature, as they were shown. */
	Map<String, String> reviewedSerials() {
		return reviewedSerials;
	}

	/** Keeps a file that was made, so that only its delivery is tried again. */
	void made(ProvisioningRequest request, CreatedFile file) {
		madeFor = request;
		made = file;
	}

	/** The file that was made already for what the pages say. */
	Optional<CreatedFile> made(ProvisioningRequest request) {
		return request.equals(madeFor) ? Optional.ofNullable(made) : Optional.empty();
	}
}
