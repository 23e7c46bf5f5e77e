// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import java.io.IOException;
import java.sql.SQLException;

/**
 * Why the database failed, in words that may be shown and logged. What a database says itself may quote the values of a
 * statement, which are secrets, so that only what it says about reaching it is passed on.
 */
final class Reasons {

	private static final String CONNECTION = "08";
	private static final String LOGIN = "28";
	private static final String H2_CONNECTION = "90";

	private Reasons() {
	}

	static String of(Exception failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				return of(sql);
			}
			if (cause instanceof IOException file) {
				return file.getClass().getSimpleName() + ": " + file.getMessage();
			}
		}
		return failure.getClass().getSimpleName();
	}

	private static String of(SQLException failure) {
		String state = String.valueOf(failure.getSQLState());
		boolean tellable = state.startsWith(CONNECTION) || state.startsWith(LOGIN) || state.equals("3D000")
				|| state.startsWith(H2_CONNECTION);
		String firstLine = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
		return tellable ? "The database says: " + firstLine : "The database reports SQLSTATE " + state + ".";
	}
}
