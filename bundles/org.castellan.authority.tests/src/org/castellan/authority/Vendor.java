// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.InstantSource;
import java.util.List;
import org.castellan.authority.activation.Carriage;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authority.activation.Review;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authority.order.ProductFeature;
import org.castellan.authority.order.Profile;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;

/** A vendor with records, a key, a customer and products to sell. */
public final class Vendor implements AutoCloseable {

	public static final ProductFeature ADVANCED = new ProductFeature(FeatureKind.CORE, "Desktop Advanced", "desktopAdvP",
			"10.1");
	public static final ProductFeature ANALYST = new ProductFeature(FeatureKind.EXTENSION, "Spatial Analyst",
			"spatialAnalystP", "10.1");

	private final Authority authority;
	private final InstantSource time;
	private final PublisherKey key;

	private Vendor(Authority authority, InstantSource time) {
		this.authority = authority;
		this.time = time;
		key = PublisherKey.forTrial("Example Publisher", time);
	}

	public static Vendor open(DatabaseAddress address, InstantSource time) throws ProblemException {
		return new Vendor(Authority.open(address, "test", time), time);
	}

	public Authority authority() {
		return authority;
	}

	public PublisherKey key() {
		return key;
	}

	public TrustedPublishers trusted() {
		return new TrustedPublishers(List.of(key.publisher()), time);
	}

	public Customer customer() throws ProblemException {
		return done(authority.customers().create(new Profile("Maria", "Secretperson", "maria@example.org", "", ""),
				Organization.named("Example Inc")));
	}

	public Product product(LicenseType type) throws ProblemException {
		List<Product> there = authority.products().all().stream().filter(product -> product.licenseType() == type).toList();
		return there.isEmpty()
				? done(authority.products()
						.create(new ProductDraft("Desktop", "10.1", type, "ARCGIS", List.of(ADVANCED, ANALYST))))
				: there.getFirst();
	}

	/** So many of each feature. */
	public Order order(LicenseType type, int count) throws ProblemException {
		return done(authority.orders().create(draft(type, count)));
	}

	public OrderDraft draft(LicenseType type, int count) throws ProblemException {
		return OrderDraft.of(customer().id(), product(type).id(),
				List.of(OrderDraft.Line.of("desktopAdvP", count), OrderDraft.Line.of("spatialAnalystP", count)));
	}

	/** The order's line as it is now. */
	public OrderLine now(OrderLine line) throws ProblemException {
		return authority.orders().byNumber(line.number()).orElseThrow().lines().stream()
				.filter(other -> other.id() == line.id()).findFirst().orElseThrow();
	}

	public Outcome<GivenAnswer> answer(byte[] request) throws ProblemException {
		return authority.answerRequest(key).answer(request, Carriage.BY_HAND);
	}

	public Review review(byte[] request) throws ProblemException {
		return done(authority.reviewRequest().review(request));
	}

	public static <T> T done(Outcome<T> outcome) {
		return switch (outcome) {
			case Outcome.Done<T> done -> done.value();
			case Outcome.Refused<T>(List<Problem> problems) -> fail("Refused: " + problems);
		};
	}

	/** The codes of the errors by which it was refused. */
	public static List<String> refused(Outcome<?> outcome) {
		return switch (outcome) {
			case Outcome.Done<?> done -> fail("Not refused: " + done.value());
			case Outcome.Refused<?>(List<Problem> problems) ->
				problems.stream().filter(Problem::isError).map(Problem::code).toList();
		};
	}

	@Override
	public void close() {
		authority.close();
	}
}
