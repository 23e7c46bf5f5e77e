// SPDX-License-Identifier: EPL-2.0
/**
 * Whole ways of a user through the real window, against a real licence service in a process of its own. Page objects
 * ({@code *Pages}) know the keys of the widgets; the tests speak of seats and servers.
 */
@NullMarked
package org.castellan.journeys;

import org.jspecify.annotations.NullMarked;
