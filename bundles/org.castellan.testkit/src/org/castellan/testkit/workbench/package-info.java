// SPDX-License-Identifier: EPL-2.0
/**
 * Driving the real window. A journey is a test that speaks to a {@link org.castellan.testkit.workbench.WorkbenchDriver}
 * in the words of a user (open, click, type, choose, select, wait), never to widgets.
 * <p>
 * Widgets are addressed by the key that their creator gave them with
 * {@code widget.setData("org.eclipse.swtbot.widget.key", "service.start")}, contributed tool items by the id of their
 * contribution, rows of trees and tables by their text. A verb waits until its widget is there and enabled; when that
 * does not happen it fails with what was on the screen instead, and with a picture.
 * <p>
 * {@link org.castellan.testkit.workbench.SwtDriver} needs nothing but SWT. Any other driver proves itself by extending
 * {@code WorkbenchDriverContractTest} in {@code org.castellan.testkit.workbench.contract}.
 */
@NullMarked
package org.castellan.testkit.workbench;

import org.jspecify.annotations.NullMarked;
