// SPDX-License-Identifier: EPL-2.0
/** The project's own files, for tests that run its scripts or compare its documents with code. */
@NullMarked
package org.castellan.testkit.project;

import org.jspecify.annotations.NullMarked;
