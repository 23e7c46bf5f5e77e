// SPDX-License-Identifier: EPL-2.0
/** Light and dark: what the person chose, and how the window takes it on. */
@NullMarked
package org.castellan.app.internal.theme;

import org.jspecify.annotations.NullMarked;
