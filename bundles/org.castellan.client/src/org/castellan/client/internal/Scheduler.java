// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;

/** Runs things later and beside. The client has one; tests have one whose time they set. */
public interface Scheduler {

	/** Runs something quick once, after a while. */
	void after(Duration delay, Runnable quick);

	/** Runs something that may block, at once, on a thread of its own. */
	void beside(Runnable blocking);
}
