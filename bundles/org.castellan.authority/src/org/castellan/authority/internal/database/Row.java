// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The row that is read now, by the names of its columns: {@code row.text("name")}. No column but an expiry is empty. */
public final class Row {

	private final ResultSet rows;

	Row(ResultSet rows) {
		this.rows = rows;
	}

	public String text(String column) throws SQLException {
		return rows.getString(column);
	}

	public long id(String column) throws SQLException {
		return rows.getLong(column);
	}

	public int count(String column) throws SQLException {
		return rows.getInt(column);
	}

	public boolean truth(String column) throws SQLException {
		return rows.getBoolean(column);
	}

	public Instant instant(String column) throws SQLException {
		return rows.getObject(column, OffsetDateTime.class).toInstant();
	}

	/** A day, if there is one. */
	public Optional<LocalDate> day(String column) throws SQLException {
		return Optional.ofNullable(rows.getObject(column, LocalDate.class));
	}

	/** The constant of that name. */
	public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
		return Enum.valueOf(type, rows.getString(column));
	}

	/** The first column, as a number. */
	long number() throws SQLException {
		return rows.getLong(1);
	}

	/** The first column, as text. */
	String text() throws SQLException {
		return rows.getString(1);
	}
}
