// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.castellan.core.api.AuthorizationInfo;
import org.castellan.core.api.AuthorizationInfo.AuthorizedFeature;
import org.castellan.core.api.AuthorizationList;
import org.castellan.ui.TimeText;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.RowLook;
import org.jspecify.annotations.Nullable;

/** A row of the Authorization page: a licence file that was applied, or below it a line of it. */
sealed interface AuthorizationRow {

	AuthorizationInfo file();

	List<AuthorizationRow> below();

	static List<AuthorizationRow> of(AuthorizationList list, String version) {
		return list.authorizations().stream().filter(file -> file.version().equals(version))
				.<AuthorizationRow>map(File::new).toList();
	}

	/** A whole file, for example {@code site.lic}. */
	record File(AuthorizationInfo file) implements AuthorizationRow {

		@Override
		public List<AuthorizationRow> below() {
			return file.features().stream().<AuthorizationRow>map(line -> new Line(file, line)).toList();
		}

		/** Seats of all counted lines together. */
		long seats() {
			return file.features().stream().mapToLong(line -> Math.max(0, line.count())).sum();
		}
	}

	/** One feature line. */
	record Line(AuthorizationInfo file, AuthorizedFeature line) implements AuthorizationRow {

		@Override
		public List<AuthorizationRow> below() {
			return List.of();
		}
	}

	static List<Column<AuthorizationRow>> columns(TimeText times) {
		return List.of(Column.text("name", Messages.Authorization_what, 26, AuthorizationRow::name),
				Column.text("version", Messages.Authorization_version, 8,
						row -> row instanceof Line(var file, var line) ? line.version() : ""),
				Column.<AuthorizationRow>number("number", Messages.Authorization_number, 8, AuthorizationRow::number)
						.showing(AuthorizationRow::numberText),
				Column.text("until", Messages.Authorization_until, 11, AuthorizationRow::until),
				Column.text("publisher", Messages.Authorization_publisher, 26,
						row -> row instanceof File ? row.file().publisher() : ""),
				Column.of("applied", Messages.Authorization_applied, 18,
						row -> row instanceof File ? row.file().applied() : null,
						row -> row instanceof File ? times.exact(row.file().applied()) : ""));
	}

	/** A file gets one row a line, with its file beside it. */
	static List<Column<AuthorizationRow>> exported() {
		return List.of(Column.text("file", "", 0, row -> row.file().file()),
				Column.text("publisher", "", 0, row -> row.file().publisher()),
				Column.<AuthorizationRow>of("trial", "", 0, row -> row.file().trial(), row -> ""),
				Column.of("feature", "", 0, row -> row instanceof Line(var file, var line) ? line.name() : null, row -> ""),
				Column.of("version", "", 0, row -> row instanceof Line(var file, var line) ? line.version() : null,
						row -> ""),
				Column.<AuthorizationRow>number("number", "", 0, AuthorizationRow::number),
				Column.text("until", "", 0, AuthorizationRow::until),
				Column.text("applied", "", 0, row -> row.file().applied().toString()));
	}

	static RowLook<AuthorizationRow> look() {
		return new RowLook<>() {
			@Override
			public Optional<Icon> icon(AuthorizationRow row, int column) {
				if (column != 0) {
					return Optional.empty();
				}
				return Optional.of(row instanceof Line ? Icon.FEATURE : row.file().trial() ? Icon.TRIAL : Icon.LICENSE);
			}
		};
	}

	/** Text to tell rows apart by when they are read anew. */
	static Object identity(AuthorizationRow row) {
		return row instanceof Line(var file, var line) ? List.of(file.file(), line) : row.file().file();
	}

	private static String name(AuthorizationRow row) {
		return row instanceof Line(var file, var line) ? line.name() : row.file().file();
	}

	private static @Nullable Object number(AuthorizationRow row) {
		return switch (row) {
		case File file -> file.seats();
		case Line(var file, var line) -> line.count() < 0 ? null : line.count();
		};
	}

	private static String numberText(AuthorizationRow row) {
		Object number = number(row);
		return number == null ? Messages.Seats_uncounted : number.toString();
	}

	private static String until(AuthorizationRow row) {
		return row instanceof Line(var file, var line) ? line.expires() : row.file().expires();
	}
}
