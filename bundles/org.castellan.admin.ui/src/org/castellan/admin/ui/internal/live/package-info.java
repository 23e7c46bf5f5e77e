// SPDX-License-Identifier: EPL-2.0
/**
 * What the console knows of servers at this moment, without any widget. A {@link org.castellan.admin.ui.internal.live.LiveServer} keeps one connection and
 * hears the service's events; each {@link org.castellan.admin.ui.internal.live.Live} holds the answer to one question, asks it again when an event says that
 * it changed, and keeps the last answer with its {@link org.castellan.admin.ui.internal.live.Heard#problem problem} while the server does not answer. Nothing
 * is asked that nobody watches, and nothing is asked by the clock. Views and pages watch and repaint; every act goes
 * through {@link org.castellan.admin.ui.internal.live.LiveServer#connection}.
 */
@NullMarked
package org.castellan.admin.ui.internal.live;

import org.jspecify.annotations.NullMarked;
