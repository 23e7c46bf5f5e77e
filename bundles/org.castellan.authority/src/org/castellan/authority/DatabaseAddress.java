// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.castellan.core.problem.ProblemException;

/**
 * Where a vendor's records lie: a directory of this machine, for example {@code /srv/authority}, in which an embedded
 * database is kept, or a PostgreSQL server by its JDBC URL.
 */
public sealed interface DatabaseAddress {

	/** A directory for an embedded H2 database; made if it is not there. Several processes of the machine may share it. */
	record Directory(Path path) implements DatabaseAddress {

		public Directory {
			path = path.toAbsolutePath().normalize();
		}

		@Override
		public String toString() {
			return path.toString();
		}
	}

	/**
	 * A database of a PostgreSQL server, for example {@code jdbc:postgresql://db.example.org/castellan?user=castellan}.
	 * A password is better kept in {@code ~/.pgpass} than in the URL.
	 */
	record PostgreSql(String url) implements DatabaseAddress {

		static final String PREFIX = "jdbc:postgresql:";
		private static final Pattern PASSWORD = Pattern.compile("(?i)((?:^|[?&])\\w*password=)[^&]*|(?<=://)[^/@]*@");

		public PostgreSql {
			Objects.requireNonNull(url);
		}

		/** Whether a password stands in the URL. */
		public boolean hasPassword() {
			return PASSWORD.matcher(url).find();
		}

		/** The same database, to be kept in a file or shown: a password in the URL is left out. */
		public PostgreSql withoutPassword() {
			String[] parts = url.split("\\?", 2);
			String base = PASSWORD.matcher(parts[0]).replaceAll("");
			String query = parts.length == 1 ? ""
					: Arrays.stream(parts[1].split("&")).filter(part -> !PASSWORD.matcher(part).find())
							.collect(Collectors.joining("&"));
			return new PostgreSql(query.isEmpty() ? base : base + '?' + query);
		}

		/** The same database, opened with this password. */
		public PostgreSql withPassword(String password) {
			String plain = withoutPassword().url();
			return new PostgreSql(plain + (plain.contains("?") ? '&' : '?') + "password="
					+ URLEncoder.encode(password, StandardCharsets.UTF_8));
		}

		/** For people and logs: without a password. */
		@Override
		public String toString() {
			return PASSWORD.matcher(url).replaceAll(found -> found.group(1) == null ? "" : "$1…");
		}
	}

	/** Reads a directory or a URL that begins with {@code jdbc:postgresql:}. */
	static DatabaseAddress parse(String text) throws ProblemException {
		String address = text.strip();
		if (address.startsWith(PostgreSql.PREFIX)) {
			return new PostgreSql(address);
		}
		// H2 takes what follows a semicolon for a setting
		if (address.isEmpty() || address.startsWith("jdbc:") || address.indexOf(';') >= 0) {
			throw new ProblemException(AuthorityProblem.BAD_DATABASE_ADDRESS.problem());
		}
		try {
			return new Directory(Path.of(address));
		} catch (InvalidPathException e) {
			throw new ProblemException(AuthorityProblem.BAD_DATABASE_ADDRESS.problem(), e);
		}
	}
}
