// SPDX-License-Identifier: EPL-2.0
/** The commands: each opens a wizard for what is selected, or for this workstation. */
@NullMarked
package org.castellan.authorization.ui.internal.handlers;

import org.jspecify.annotations.NullMarked;
