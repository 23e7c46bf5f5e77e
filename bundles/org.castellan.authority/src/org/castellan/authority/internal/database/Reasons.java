// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import java.io.IOException;
import java.sql.SQLException;

import org.castellan.core.io.FileFailure;

/**
 * Why the database failed, in words that may be shown and logged. What a database says itself may quote the values of a
 * statement, which are secrets, so that only what it says about reaching it is passed on.
 */
final class Reasons {

	private static final String CONNECTION = "08";
	private static final String LOGIN = "28";
	/** The server rejects the connection; its driver says so, too, where a password is wanted and none is given. */
	private static final String NO_PASSWORD = "08004";
	private static final String H2_CONNECTION = "90";
	private static final String NO_DATABASE = "3D000";

	private Reasons() {
	}

	static String of(Exception failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				return of(sql);
			}
			if (cause instanceof IOException file) {
				return FileFailure.sentence(file);
			}
		}
		return failure.getClass().getSimpleName();
	}

	/** Whether a server answered, and did not let us in: a wrong user or password, or none. */
	static boolean isLoginRefused(Exception failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && (String.valueOf(sql.getSQLState()).startsWith(LOGIN)
					|| NO_PASSWORD.equals(sql.getSQLState()))) {
				return true;
			}
		}
		return false;
	}

	/** The failure as a cause that may be logged with its stack: without the words of a database that may quote a row. */
	static Exception loggable(Exception failure) {
		if (!(failure instanceof SQLException sql) || isTellable(sql)) {
			return failure;
		}
		SQLException plain = new SQLException(of(sql), sql.getSQLState(), sql.getErrorCode());
		plain.setStackTrace(sql.getStackTrace());
		return plain;
	}

	private static String of(SQLException failure) {
		String firstLine = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
		return isTellable(failure) ? "The database says: " + firstLine
				: "The database reports SQLSTATE " + failure.getSQLState() + ".";
	}

	private static boolean isTellable(SQLException failure) {
		String state = String.valueOf(failure.getSQLState());
		return state.startsWith(CONNECTION) || state.startsWith(LOGIN) || state.startsWith(H2_CONNECTION)
				|| state.equals(NO_DATABASE);
	}
}
