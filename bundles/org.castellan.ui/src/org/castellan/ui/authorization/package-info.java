// SPDX-License-Identifier: EPL-2.0
/**
 * What a machine is authorized for and what it waits for, as tables: the same in the console, in the wizards, and on a
 * workstation.
 */
@NullMarked
package org.castellan.ui.authorization;

import org.jspecify.annotations.NullMarked;
