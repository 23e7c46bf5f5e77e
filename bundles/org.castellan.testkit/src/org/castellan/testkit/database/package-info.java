// SPDX-License-Identifier: EPL-2.0
/** Database servers for tests that do more to them than ask. */
@NullMarked
package org.castellan.testkit.database;

import org.jspecify.annotations.NullMarked;
