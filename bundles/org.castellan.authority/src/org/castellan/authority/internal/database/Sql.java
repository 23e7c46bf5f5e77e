// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements on one connection, inside one transaction: {@code sql.one(Row::text, "SELECT name FROM product WHERE id = ?",
 * id)}. Values may be strings, numbers, booleans, constants, instants and dates; they are never part of the text.
 */
public final class Sql {

	private final Connection connection;

	Sql(Connection connection) {
		this.connection = connection;
	}

	/** Makes a value of the row that is read. */
	@FunctionalInterface
	public interface Mapping<T> {
		T map(Row row) throws SQLException;
	}

	public <T> List<T> list(Mapping<T> mapping, String text, Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(text)) {
			bind(statement, values);
			try (ResultSet found = statement.executeQuery()) {
				List<T> rows = new ArrayList<>();
				while (found.next()) {
					rows.add(mapping.map(new Row(found)));
				}
				return List.copyOf(rows);
			}
		}
	}

	/** The first row. */
	public <T> Optional<T> one(Mapping<T> mapping, String text, Object... values) throws SQLException {
		return list(mapping, text, values).stream().findFirst();
	}

	/** A number that the statement always yields, such as a count. */
	public long number(String text, Object... values) throws SQLException {
		return one(Row::number, text, values).orElseThrow();
	}

	/** How many rows were changed. */
	public int change(String text, Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(text)) {
			bind(statement, values);
			return statement.executeUpdate();
		}
	}

	/** The {@code id} of the row that was made. */
	public long insert(String text, Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(text, new String[] { "id" })) {
			bind(statement, values);
			statement.executeUpdate();
			try (ResultSet keys = statement.getGeneratedKeys()) {
				keys.next();
				return keys.getLong(1);
			}
		}
	}

	private static void bind(PreparedStatement statement, Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, inDatabase(values[i]));
		}
	}

	private static Object inDatabase(Object value) {
		return switch (value) {
			case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
			case Enum<?> constant -> constant.name();
			case String text -> text;
			case Number number -> number;
			case Boolean truth -> truth;
			case LocalDate day -> day;
			default -> throw new IllegalArgumentException("No value of a statement: " + value.getClass());
		};
	}
}
