// SPDX-License-Identifier: EPL-2.0
/**
 * A workbench window with nothing in it: an RCP application that knows nothing of Castellan.
 * <p>
 * Two things need it. The test that installs our features into an application that is not ours, and the
 * start-up benchmark, which measures the console against the bare platform. Arguments: {@code -marker FILE} writes a
 * file once the window is drawn, {@code -showView ID} opens a view before that and {@code -showPerspective ID} a
 * perspective with each of its views, {@code -closeWhenShown} ends there.
 */
package com.example.workbench;
