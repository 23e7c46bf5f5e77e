// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import java.sql.SQLException;
import org.castellan.core.problem.ProblemException;

/**
 * What is done in one transaction. It may be run again from the beginning after another transaction was in its way, so
 * that it does nothing but statements and computing.
 */
@FunctionalInterface
public interface Work<T> {
	T run(Sql sql) throws SQLException, ProblemException;
}
