// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;

/**
 * H2 in a directory that only its owner may read. The first process that opens it serves the others of this machine, on
 * the loopback interface alone; when it ends, another takes over.
 */
final class Embedded {

	private static final String FILE = "authority";
	/** Read once, when H2's classes are loaded; without it H2 would listen on every interface. */
	private static final String BIND_ADDRESS = "h2.bindAddress";
	/**
	 * Said by every connection. As settings of the address they would be used up by the first try to open the database, and
	 * when another closes it in that instant, the second try would open it for everybody without them.
	 */
	private static final String DIALECT = "SET MODE PostgreSQL\\;SET DEFAULT_NULL_ORDERING HIGH";

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

	private Embedded() {
	}

	static HikariConfig configuration(Path directory) throws IOException {
		make(directory);
		System.setProperty(BIND_ADDRESS, "127.0.0.1");
		JdbcDataSource h2 = new JdbcDataSource();
		// not file: an interrupt of whoever reads, a search that is not wanted any more, would close the file and the database
		h2.setURL("jdbc:h2:async:" + directory.resolve(FILE) + ";AUTO_SERVER=TRUE;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=30000;"
				+ "INIT=" + DIALECT);
		h2.setUser("castellan");
		h2.setPassword("");
		HikariConfig configuration = new HikariConfig();
		configuration.setDataSource(h2);
		return configuration;
	}

	/**
	 * A new or empty directory becomes its owner's alone. One with something in it is not changed behind anybody's back: while
	 * others may enter it, it is refused, for what lies there opens the records to whoever reads it.
	 */
	private static void make(Path directory) throws IOException {
		Files.createDirectories(directory);
		if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			return;
		}
		if (isEmpty(directory)) {
			Files.setPosixFilePermissions(directory, OWNER_ONLY);
		}
		Set<PosixFilePermission> others = new HashSet<>(Files.getPosixFilePermissions(directory));
		others.removeAll(OWNER_ONLY);
		if (!others.isEmpty()) {
			throw new IOException("other users of this machine may enter it; close it first, with chmod 700");
		}
	}

	private static boolean isEmpty(Path directory) throws IOException {
		try (Stream<Path> content = Files.list(directory)) {
			return content.findAny().isEmpty();
		}
	}
}
