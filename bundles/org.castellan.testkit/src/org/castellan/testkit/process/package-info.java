// SPDX-License-Identifier: EPL-2.0
/** Real child processes in tests: started, listened to, paused, and killed for certain. */
@NullMarked
package org.castellan.testkit.process;

import org.jspecify.annotations.NullMarked;
