// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.provisioning;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authority.order.Audit;
import org.castellan.authority.order.AuditEvent;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Orders;
import org.castellan.authorization.ProvisioningEntry;
import org.castellan.authorization.ProvisioningFile;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;

/** Makes a {@code .prvc}, {@code .prvs} or {@code .lic} file of an order; which of them follows from the product. */
public final class CreateProvisioningFileOperation {

	private final Database database;
	private final Audit audit;
	private final Optional<PublisherKey> key;
	private final InstantSource time;

	/** Through {@link org.castellan.authority.Authority#createProvisioningFile}. */
	public CreateProvisioningFileOperation(Database database, Audit audit, Optional<PublisherKey> key, InstantSource time) {
		this.database = database;
		this.audit = audit;
		this.key = key;
		this.time = time;
	}

	/** Shows the file, to be reviewed: nothing is recorded, and a licence file is not signed. */
	public Outcome<CreatedFile> preview(ProvisioningRequest request) throws ProblemException {
		return database.read(sql -> make(sql, request, Map.of(), false));
	}

	/** Makes the file and records it; a named-user licence file takes its licences from the order. */
	public Outcome<CreatedFile> create(ProvisioningRequest request) throws ProblemException {
		return create(request, Map.of());
	}

	/**
	 * Makes the file that was reviewed: it differs from what was shown by the publisher's signatures only.
	 *
	 * @param shown {@link CreatedFile#serials} of the review
	 */
	public Outcome<CreatedFile> create(ProvisioningRequest request, Map<String, String> shown) throws ProblemException {
		return database.change(sql -> make(sql, request, shown, true));
	}

	private Outcome<CreatedFile> make(Sql sql, ProvisioningRequest request, Map<String, String> shown, boolean recorded)
			throws SQLException {
		Optional<Order> found = Orders.byName(sql, request.order());
		if (found.isEmpty()) {
			return Outcome.refused(AuthorityProblem.UNKNOWN_ORDER.problem("order", request.order()));
		}
		Order order = found.get();
		Instant now = time.instant();
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		boolean named = order.product().licenseType() == LicenseType.NAMED_USER;
		Map<OrderLine, Integer> counts = counts(request, order);
		NamedUserFile file = new NamedUserFile(order, request.hostId(), counts, today);
		List<Problem> problems = new ArrayList<>(ProvisioningCheck.check(request, order, today));
		if (named && recorded && key.isEmpty()) {
			problems.add(AuthorityProblem.KEY_NEEDED.problem());
		}
		if (named && request.hostId().isPresent()) {
			problems.addAll(file.problems(sql, recorded));
		}
		if (problems.stream().anyMatch(Problem::isError)) {
			return new Outcome.Refused<>(problems);
		}
		if (named && recorded) {
			file.enter(sql, now);
		}
		if (recorded) {
			audit.write(sql, AuditEvent.FILE_PROVISIONED, order.id(), details(request, order, counts));
		}
		return new Outcome.Done<>(named ? licenseFile(order, file, shown, recorded)
				: new CreatedFile(fileName(order), order.product().licenseType(), provisioningFile(request, order, counts).text()),
				problems);
	}

	private CreatedFile licenseFile(Order order, NamedUserFile file, Map<String, String> shown, boolean signed) {
		Map<String, String> serials = file.serials(shown);
		return new CreatedFile(fileName(order), LicenseType.NAMED_USER,
				signed ? file.text(key.orElseThrow(), serials) : file.unsigned(key, serials), serials);
	}

	/** In the order of the lines; of a single-use feature one, since the file is for one machine. */
	private static Map<OrderLine, Integer> counts(ProvisioningRequest request, Order order) {
		Map<OrderLine, Integer> counts = new LinkedHashMap<>();
		for (OrderLine line : order.lines()) {
			int count = request.counts().getOrDefault(line.feature().feature(), 0);
			if (count > 0) {
				counts.put(line, order.product().licenseType() == LicenseType.SINGLE_USE ? 1 : count);
			}
		}
		return counts;
	}

	private static ProvisioningFile provisioningFile(ProvisioningRequest request, Order order,
			Map<OrderLine, Integer> counts) {
		return new ProvisioningFile(order.product().licenseType().target(), request.contact(), Map.of(),
				entries(counts, FeatureKind.CORE), entries(counts, FeatureKind.EXTENSION));
	}

	private static List<ProvisioningEntry> entries(Map<OrderLine, Integer> counts, FeatureKind kind) {
		return counts.entrySet().stream().filter(count -> count.getKey().feature().kind() == kind)
				.map(count -> new ProvisioningEntry(count.getKey().feature().title(), count.getKey().number(),
						count.getValue()))
				.toList();
	}

	private static String details(ProvisioningRequest request, Order order, Map<OrderLine, Integer> counts) {
		List<String> parts = new ArrayList<>();
		counts.forEach((line, count) -> parts
				.add(line.number().masked() + " " + line.feature().feature() + "=" + count));
		String note = request.note().isEmpty() ? "" : " (" + request.note() + ")";
		return order.product().licenseType().fileExtension() + ": " + String.join(", ", parts) + note;
	}

	private static String fileName(Order order) {
		return order.name().replaceAll("[^A-Za-z0-9._-]", "_") + "." + order.product().licenseType().fileExtension();
	}
}
