// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import com.zaxxer.hikari.HikariConfig;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server, made to force every commit to its disk even where its owner has made it lax. */
final class Server {

	private static final int SILENCE_SECONDS = 120;

	private Server() {
	}

	static HikariConfig configuration(String url) {
		PGSimpleDataSource server = new PGSimpleDataSource();
		server.setURL(url);
		server.setApplicationName("castellan");
		server.setTcpKeepAlive(true);
		if (server.getSocketTimeout() == 0) {
			// longer than any lock is waited for: a server that vanished without a word is not waited for for ever
			server.setSocketTimeout(SILENCE_SECONDS);
		}
		// the detail of an error quotes the row
		server.setLogServerErrorDetail(false);
		HikariConfig configuration = new HikariConfig();
		configuration.setDataSource(server);
		configuration.setConnectionInitSql("SET synchronous_commit TO on; SET lock_timeout TO 30000");
		return configuration;
	}
}
