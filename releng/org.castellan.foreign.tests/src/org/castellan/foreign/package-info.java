// SPDX-License-Identifier: EPL-2.0
/**
 * Installs the administration feature, as an administrator would, into an application that knows nothing of Castellan.
 * <p>
 * The build copies the bare product {@code com.example.product} and lets the p2 director install
 * {@code org.castellan.admin.feature} from the built repository into the copy; the test then starts both, the copy and
 * the untouched original.
 */
@NullMarked
package org.castellan.foreign;

import org.jspecify.annotations.NullMarked;
