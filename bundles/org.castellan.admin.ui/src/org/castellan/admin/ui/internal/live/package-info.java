// SPDX-License-Identifier: EPL-2.0
/**
 * What the console knows of servers at this moment, without any widget. A {@code LiveServer} keeps the answers to what is
 * asked of one server; its {@code LiveConnection} finds the server, hears its events and finds it again. Each {@code Live}
 * holds the answer to one question, asks it again when an event says that it changed, and keeps the last answer with its
 * problem while the server does not answer. Nothing is asked that nobody watches, and nothing is asked
 * by the clock. Views and pages watch and repaint; every act goes through {@code LiveServer.connection}.
 */
@NullMarked
package org.castellan.admin.ui.internal.live;

import org.jspecify.annotations.NullMarked;
