// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.util.concurrent.CountDownLatch;

/** The wish of an administrator that the service stop; whoever runs it waits for that. */
final class StopRequest {

	private final CountDownLatch asked = new CountDownLatch(1);

	void ask() {
		asked.countDown();
	}

	void await() throws InterruptedException {
		asked.await();
	}
}
