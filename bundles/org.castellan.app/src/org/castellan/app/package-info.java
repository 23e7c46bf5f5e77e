// SPDX-License-Identifier: EPL-2.0
/**
 * The standalone console: {@link org.castellan.app.ConsoleApplication} opens one workbench window with the License
 * Administration perspective. Everything in that window comes from other bundles through the extension registry; here
 * are only the window itself, its menu, its branding and its theme. An application that is not ours needs none of it.
 */
@NullMarked
package org.castellan.app;

import org.jspecify.annotations.NullMarked;
