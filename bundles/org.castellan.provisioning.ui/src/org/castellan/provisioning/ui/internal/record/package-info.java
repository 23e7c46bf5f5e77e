// SPDX-License-Identifier: EPL-2.0
/** New orders, customers and products. */
@NullMarked
package org.castellan.provisioning.ui.internal.record;

import org.jspecify.annotations.NullMarked;
