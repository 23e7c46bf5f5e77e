// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.h2.jdbcx.JdbcDataSource;

/**
 * H2 in a directory that only its owner may read. The first process that opens it serves the others of this machine, on
 * the loopback interface alone; when it ends, another takes over.
 */
final class Embedded {

	private static final String FILE = "authority";
	/** Read once, when H2's classes are loaded; without it H2 would listen on every interface. */
	private static final String BIND_ADDRESS = "h2.bindAddress";

	private Embedded() {
	}

	static HikariConfig configuration(Path directory) throws IOException {
		make(directory);
		System.setProperty(BIND_ADDRESS, "127.0.0.1");
		JdbcDataSource h2 = new JdbcDataSource();
		h2.setURL("jdbc:h2:file:" + directory.resolve(FILE) + ";AUTO_SERVER=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
				+ "DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=30000");
		h2.setUser("castellan");
		h2.setPassword("");
		HikariConfig configuration = new HikariConfig();
		configuration.setDataSource(h2);
		return configuration;
	}

	private static void make(Path directory) throws IOException {
		if (Files.isDirectory(directory)) {
			return;
		}
		Files.createDirectories(directory);
		if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
		}
	}
}
