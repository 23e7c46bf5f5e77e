// SPDX-License-Identifier: EPL-2.0
/** The journeys once more, driven by SWTBot: a second pair of hands that has its own idea of what a click is. */
@NullMarked
package org.castellan.swtbot;

import org.jspecify.annotations.NullMarked;
