// SPDX-License-Identifier: EPL-2.0
/** A real mail server for tests. */
@NullMarked
package org.castellan.testkit.mail;

import org.jspecify.annotations.NullMarked;
