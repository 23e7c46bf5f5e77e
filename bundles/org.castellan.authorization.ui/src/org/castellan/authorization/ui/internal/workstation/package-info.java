// SPDX-License-Identifier: EPL-2.0
/** The view of this workstation: what is authorized on it for its own use, and what waits for an answer. */
@NullMarked
package org.castellan.authorization.ui.internal.workstation;

import org.jspecify.annotations.NullMarked;
