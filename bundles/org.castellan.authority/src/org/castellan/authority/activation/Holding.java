// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.internal.database.Sql;
import org.castellan.core.host.HostId;

/**
 * What is on record of one machine for one order line.
 *
 * @param id     of the activation; 0 if the machine was never told anything about the line
 * @param hostId that its licences are locked to; empty if it was never told anything
 */
record Holding(long id, int count, long serial, Optional<HostId> hostId) {

	static final Holding NONE = new Holding(0, 0, 0, Optional.empty());

	static Holding find(Sql sql, long line, String machineKey) throws SQLException {
		return sql.one(row -> new Holding(row.id("id"), row.count("seats"), row.id("serial"),
				Optional.of(HostId.parse(row.text("host_id")))),
				"SELECT id, seats, serial, host_id FROM activation WHERE order_line_id = ? AND machine_key = ?", line,
				machineKey).orElse(NONE);
	}

	/** Every host id that something the machine holds is locked to, of whatever order, oldest first. */
	static List<HostId> lockedTo(Sql sql, String machineKey) throws SQLException {
		return sql.list(row -> HostId.parse(row.text("host_id")),
				"SELECT host_id FROM activation WHERE machine_key = ? AND seats > 0 ORDER BY id", machineKey);
	}

	/** How many another key holds with one of these host ids. */
	static int underOtherKeys(Sql sql, long line, String machineKey, List<HostId> hostIds) throws SQLException {
		long count = 0;
		for (HostId hostId : hostIds) {
			count += sql.number("SELECT COALESCE(SUM(seats), 0) FROM activation WHERE order_line_id = ? "
					+ "AND machine_key <> ? AND LOWER(host_id) = LOWER(?)", line, machineKey, hostId.toString());
		}
		return Math.toIntExact(count);
	}

	/** Whether the machine was told something before. */
	boolean isKnown() {
		return id != 0;
	}

	/** Whether licences are locked to another host id. */
	boolean isLockedElsewhere(HostId other) {
		return locked().filter(own -> !own.matches(other)).isPresent();
	}

	/** The host id that licences are locked to; empty if there are none. */
	Optional<HostId> locked() {
		return hostId.filter(own -> count > 0);
	}
}
