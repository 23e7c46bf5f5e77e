// SPDX-License-Identifier: EPL-2.0
/** The perspective. */
@NullMarked
package org.castellan.provisioning.ui.internal;

import org.jspecify.annotations.NullMarked;
