// SPDX-License-Identifier: EPL-2.0
/**
 * The window of whoever authorizes a machine: the Software Authorization Wizard, its sisters that deauthorize and repair,
 * and the view of this workstation. Everything is contributed by plugin.xml under the ids in
 * {@link org.castellan.authorization.ui.Keys}, so it opens in any Eclipse-based application.
 * <p>
 * The three wizard commands act on the {@link org.castellan.client.authorization.AuthorizationTarget} in the selection
 * they are executed with, such as a licence server of the console, and without one on this workstation. That is how the
 * console opens them without knowing this bundle.
 */
@NullMarked
package org.castellan.authorization.ui;

import org.jspecify.annotations.NullMarked;
