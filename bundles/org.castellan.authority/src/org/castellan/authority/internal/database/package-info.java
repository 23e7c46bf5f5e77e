// SPDX-License-Identifier: EPL-2.0
/**
 * The one way to the records: {@link org.castellan.authority.internal.database.Database} runs work in a transaction,
 * {@link org.castellan.authority.internal.database.Sql} says a statement with its values. One schema serves H2 and
 * PostgreSQL; {@link org.castellan.authority.internal.database.Migrations} brings it up to date with numbered scripts.
 * H2 and PostgreSQL differ in two places only: how a connection is made, and how a commit becomes durable.
 */
@NullMarked
package org.castellan.authority.internal.database;

import org.jspecify.annotations.NullMarked;
