// SPDX-License-Identifier: EPL-2.0
/** How data and problems look: aligned tables and sentences for people, JSON for programs. */
@NullMarked
package org.castellan.cli.output;

import org.jspecify.annotations.NullMarked;
