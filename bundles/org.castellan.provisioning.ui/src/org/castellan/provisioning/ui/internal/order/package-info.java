// SPDX-License-Identifier: EPL-2.0
/** One order: its lines, its activations, its audit, and the release of a lost machine. */
@NullMarked
package org.castellan.provisioning.ui.internal.order;

import org.jspecify.annotations.NullMarked;
