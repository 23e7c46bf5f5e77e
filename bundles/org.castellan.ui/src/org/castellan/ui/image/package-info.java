// SPDX-License-Identifier: EPL-2.0
/**
 * The pictures of the window, drawn for this project as SVG in colours that read on light and dark, so that they are
 * sharp on every screen. {@link org.castellan.ui.image.Icon} names each; a widget gets it from
 * {@link org.castellan.ui.image.Images}, which lets go of it with the widget.
 */
@NullMarked
package org.castellan.ui.image;

import org.jspecify.annotations.NullMarked;
