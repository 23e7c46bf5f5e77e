// SPDX-License-Identifier: EPL-2.0
/**
 * The licence service of this computer: the process that the console starts and stops, and where its classes are. It is a
 * process of its own that goes on when the console is closed; what the console asks of it goes through the HTTP API like
 * everything else.
 */
@NullMarked
package org.castellan.admin.ui.internal.local;

import org.jspecify.annotations.NullMarked;
