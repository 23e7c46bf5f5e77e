// SPDX-License-Identifier: EPL-2.0
/** The wizard that makes a provisioning file out of an order. */
@NullMarked
package org.castellan.provisioning.ui.internal.provision;

import org.jspecify.annotations.NullMarked;
