// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.provisioning;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.internal.ActivationLicense;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authority.order.ActivationState;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;
import org.castellan.crypto.PublisherKey;

/**
 * A licence file for named users, which counts as an activation by the server with its host id. A newer file for the same
 * server takes only what is more than before; what is less is not given back, since nobody can see that the older file is
 * no longer used.
 */
final class NamedUserFile {

	private final Order order;
	private final Optional<HostId> hostId;
	private final Map<OrderLine, Integer> counts;
	private final LocalDate today;

	NamedUserFile(Order order, Optional<HostId> hostId, Map<OrderLine, Integer> counts, LocalDate today) {
		this.order = order;
		this.hostId = hostId;
		this.counts = counts;
		this.today = today;
	}

	/** The file, with lines of these serial numbers. */
	String text(PublisherKey key, Map<String, String> serials) {
		return ActivationLicense.ofFile(key, hostId.orElseThrow(), today).print(parts(serials));
	}

	/** The same without its signatures. */
	String unsigned(Optional<PublisherKey> key, Map<String, String> serials) {
		return ActivationLicense.unsigned(key, hostId.orElseThrow(), today).print(parts(serials));
	}

	/** A number for each feature: the one it was shown with, or a new one. */
	Map<String, String> serials(Map<String, String> shown) {
		return counts.keySet().stream().map(line -> line.feature().feature()).collect(Collectors.toMap(feature -> feature,
				feature -> Optional.ofNullable(shown.get(feature)).orElseGet(ActivationLicense::lineSerial)));
	}

	private List<ActivationLicense.Part> parts(Map<String, String> serials) {
		List<ActivationLicense.Part> parts = new ArrayList<>();
		counts.forEach((line, count) -> parts.add(new ActivationLicense.Part(line, LicenseType.NAMED_USER,
				order.product().vendor(), count, Objects.requireNonNull(serials.get(line.feature().feature())))));
		return parts;
	}

	/**
	 * What the order lacks.
	 *
	 * @param locked whether nobody else may take of the lines until the transaction ends
	 */
	List<Problem> problems(Sql sql, boolean locked) throws SQLException {
		List<Problem> problems = new ArrayList<>();
		// in the order of their numbers, as whoever locks several lines
		for (OrderLine line : counts.keySet().stream().sorted(Comparator.comparing(OrderLine::number)).toList()) {
			int left = sql.one(row -> row.count("ordered") - row.count("activated"),
					"SELECT ordered, activated FROM order_line WHERE id = ?" + (locked ? " FOR UPDATE" : ""), line.id())
					.orElseThrow();
			if (more(sql, line) > left) {
				problems.add(AuthorityProblem.MORE_THAN_LEFT.problem("asked", Integer.toString(counts.get(line)), "title",
						line.feature().title(), "left", Integer.toString(left + before(sql, line).orElse(0)), "ordered",
						Integer.toString(line.ordered())));
			}
		}
		return problems;
	}

	/** Counts it, once there is no problem. */
	void enter(Sql sql, Instant now) throws SQLException {
		for (OrderLine line : counts.keySet()) {
			int more = more(sql, line);
			sql.change("UPDATE order_line SET activated = activated + ? WHERE id = ?", more, line.id());
			if (before(sql, line).isPresent()) {
				sql.change("UPDATE activation SET seats = seats + ?, serial = serial + 1, state = ?, changed_at = ? "
						+ "WHERE order_line_id = ? AND machine_key = ?", more, ActivationState.ACTIVE, now, line.id(),
						machineKey());
			} else {
				sql.insert("INSERT INTO activation (order_line_id, machine_key, machine_name, host_id, seats, serial, "
						+ "line_serial, state, since_at, changed_at) VALUES (?, ?, '', ?, ?, 1, '', ?, ?, ?)", line.id(),
						machineKey(), hostId.orElseThrow().toString(), more, ActivationState.ACTIVE, now, now);
			}
		}
	}

	private int more(Sql sql, OrderLine line) throws SQLException {
		return Math.max(0, counts.get(line) - before(sql, line).orElse(0));
	}

	private Optional<Integer> before(Sql sql, OrderLine line) throws SQLException {
		return sql.one(row -> row.count("seats"),
				"SELECT seats FROM activation WHERE order_line_id = ? AND machine_key = ?", line.id(), machineKey());
	}

	private String machineKey() {
		return hostId.orElseThrow().toString().toLowerCase(Locale.ROOT);
	}
}
