// SPDX-License-Identifier: EPL-2.0
/** Which records and whose key this user works with, opened when first asked for and shared by all parts. */
@NullMarked
package org.castellan.provisioning.ui.internal.desk;

import org.jspecify.annotations.NullMarked;
