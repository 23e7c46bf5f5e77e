// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import java.sql.SQLException;

/** What it takes, after a commit, until no crash can undo it. */
@FunctionalInterface
interface Durability {

	/** PostgreSQL's commit returns when its log is on disk. */
	Durability WITH_COMMIT = () -> {
	};

	/** Returns when everything that was committed before the call is on disk. */
	void await() throws SQLException;
}
