// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

/** Whether a {@link Seat} may be used. It only ever moves down this list. */
public enum SeatState {
	/** It may. */
	HELD,
	/** It may not any more: its end has come, or the service took it back. */
	LOST,
	/** It was given back by its holder. */
	RELEASED
}
