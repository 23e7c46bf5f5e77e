// SPDX-License-Identifier: EPL-2.0
/** Choosing records and key, and the example to begin with. */
@NullMarked
package org.castellan.provisioning.ui.internal.setup;

import org.jspecify.annotations.NullMarked;
