// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castellan.authority.internal.ActivationLicense;
import org.castellan.authority.internal.database.Sql;
import org.castellan.authority.order.ActivationState;
import org.castellan.authority.order.Audit;
import org.castellan.authority.order.AuditEvent;
import org.castellan.authority.order.OrderLine;
import org.castellan.authorization.Activated;
import org.castellan.authorization.Answer;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.RequestKind;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;
import org.castellan.crypto.PublisherKey;

/** Enters what was decided about a request into the records, and signs the answer to it. */
final class ActivationBook {

	/** How long an answer may be under way; what it activates goes on. */
	private static final Duration TO_BE_APPLIED = Duration.ofDays(30);

	private final Sql sql;
	private final Audit audit;
	private final PublisherKey key;
	private final Instant now;

	ActivationBook(Sql sql, Audit audit, PublisherKey key, Instant now) {
		this.sql = sql;
		this.audit = audit;
		this.key = key;
		this.now = now;
	}

	/** Takes what was decided off the orders, and keeps the answer that says so. */
	AuthorizationResponse enter(AuthorizationRequest request, Carriage carriage, List<Assessed> assessed)
			throws SQLException {
		HostId hostId = assessed.getFirst().hostId().orElseThrow();
		List<Activated> activated = new ArrayList<>();
		for (Assessed item : assessed) {
			Ordered ordered = item.ordered().orElseThrow();
			String serial = ActivationLicense.lineSerial();
			long id = enter(request, item, ordered, hostId, serial);
			write(event(request.kind()), item, ordered, "%+d, activation %d holds %d, %s".formatted(item.taken(), id,
					item.after(), carriage.words()));
			activated.add(new Activated(item.item().number(), ordered.line().feature().feature(),
					ordered.line().feature().title(), item.after(), item.balance().nextSerial(), serial));
		}
		AuthorizationResponse response = signed(request, hostId, activated, assessed);
		StoredAnswer.store(sql, request, response, now);
		return response;
	}

	/** Gives an answer anew that is the last word about all it names: the same, with new dates. */
	AuthorizationResponse renew(AuthorizationRequest request, Carriage carriage, ExpiredAnswer expired,
			List<Assessed> assessed) throws SQLException {
		for (Assessed item : assessed) {
			write(AuditEvent.ANSWER_RENEWED, item, item.ordered().orElseThrow(), "activation %d holds %d as before, %s"
					.formatted(item.holding().id(), item.holding().count(), carriage.words()));
		}
		AuthorizationResponse old = expired.response();
		AuthorizationResponse response = signed(request, old.hostIds().getFirst(), old.activated(), assessed);
		StoredAnswer.replace(sql, request, response, now);
		return response;
	}

	/** Only what concerns an order is kept: guesses of numbers would fill the records. */
	void refuse(List<Assessed> assessed, List<Problem> problems) throws SQLException {
		String reasons = String.join(", ",
				problems.stream().filter(Problem::isError).map(Problem::code).distinct().toList());
		Optional<Ordered> first = assessed.stream().flatMap(item -> item.ordered().stream()).findFirst();
		if (first.isPresent()) {
			audit.writeRefusal(sql, first.get().orderId(), reasons);
		}
	}

	private AuthorizationResponse signed(AuthorizationRequest request, HostId hostId, List<Activated> activated,
			List<Assessed> assessed) {
		Map<AuthorizationNumber, Ordered> orders = assessed.stream()
				.collect(Collectors.toMap(item -> item.item().number(), item -> item.ordered().orElseThrow()));
		List<ActivationLicense.Part> parts = activated.stream().filter(each -> each.count() > 0)
				.map(each -> part(Objects.requireNonNull(orders.get(each.number())), each)).toList();
		Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
		String license = ActivationLicense.ofResponse(key, hostId, LocalDate.ofInstant(now, ZoneOffset.UTC)).print(parts);
		return AuthorizationResponse.of(request,
				new Answer(issued, issued.plus(TO_BE_APPLIED), List.of(hostId), activated, license), key);
	}

	private static ActivationLicense.Part part(Ordered ordered, Activated activated) {
		return new ActivationLicense.Part(ordered.line(), ordered.type(), ordered.vendor(), activated.count(),
				activated.lineSerial());
	}

	private void write(AuditEvent event, Assessed item, Ordered ordered, String what) throws SQLException {
		audit.write(sql, event, ordered.orderId(),
				item.item().number().masked() + " " + ordered.line().feature().feature() + ": " + what);
	}

	/** The activation that was changed or made. */
	private long enter(AuthorizationRequest request, Assessed item, Ordered ordered, HostId hostId, String serial)
			throws SQLException {
		OrderLine line = ordered.line();
		int returned = request.kind() == RequestKind.DEAUTHORIZE ? Math.max(0, -item.taken()) : 0;
		sql.change("UPDATE order_line SET activated = activated + ?, returned = returned + ?, repairs_used = repairs_used + ? "
				+ "WHERE id = ?", item.taken(), returned, item.relocked() ? 1 : 0, line.id());
		ActivationState state = item.after() > 0 ? ActivationState.ACTIVE : ActivationState.RETURNED;
		if (item.holding().isKnown()) {
			sql.change("UPDATE activation SET machine_name = ?, host_id = ?, seats = ?, serial = ?, line_serial = ?, "
					+ "state = ?, changed_at = ? WHERE id = ?", request.machine().name(), hostId.toString(), item.after(),
					item.balance().nextSerial(), serial, state, now, item.holding().id());
			return item.holding().id();
		}
		return sql.insert("INSERT INTO activation (order_line_id, machine_key, machine_name, host_id, seats, serial, "
				+ "line_serial, state, since_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", line.id(),
				request.machine().key(), request.machine().name(), hostId.toString(), item.after(),
				item.balance().nextSerial(), serial, state, now, now);
	}

	private static AuditEvent event(RequestKind kind) {
		return switch (kind) {
			case AUTHORIZE -> AuditEvent.AUTHORIZED;
			case DEAUTHORIZE -> AuditEvent.DEAUTHORIZED;
			case REPAIR -> AuditEvent.REPAIRED;
		};
	}
}
