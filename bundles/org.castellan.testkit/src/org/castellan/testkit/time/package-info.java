// SPDX-License-Identifier: EPL-2.0
/** Time that a test sets by hand, so that no test sleeps until something expires; and waits that end. */
@NullMarked
package org.castellan.testkit.time;

import org.jspecify.annotations.NullMarked;
