// SPDX-License-Identifier: EPL-2.0
/** What a failure means to the build. */
@NullMarked
package org.castellan.testkit.verdict;

import org.jspecify.annotations.NullMarked;
