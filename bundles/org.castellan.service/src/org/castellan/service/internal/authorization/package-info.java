// SPDX-License-Identifier: EPL-2.0
/**
 * Authorization numbers of this server: what its trusted storage holds, and how the ledger follows it. The order of steps
 * is the promise: seats that go away are taken from the ledger first, then written off in the storage, then told; seats
 * that come are written in the storage first, then given to the ledger. A start reads the storage, so a process killed
 * between two steps has finished or undone them when it grants again.
 */
@NullMarked
package org.castellan.service.internal.authorization;

import org.jspecify.annotations.NullMarked;
