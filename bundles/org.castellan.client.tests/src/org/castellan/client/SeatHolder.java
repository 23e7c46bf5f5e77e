// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.castellan.core.net.ServerList;
import org.castellan.core.problem.Problem;

/** An application in a process of its own that holds a seat until it is lost, and says so. */
final class SeatHolder {

	private SeatHolder() {
	}

	/** @param args server, directory of known servers, state directory, time to live in seconds */
	public static void main(String[] args) throws InterruptedException {
		ClientSettings settings = ClientSettings.of(ServerList.parse(args[0]), new PublisherTrust.AsTheService())
				.withKnown(new KnownServers(Path.of(args[1]))).withState(Path.of(args[2]));
		CountDownLatch over = new CountDownLatch(1);
		try (LicenseClient client = new LicenseClient(settings)) {
			CheckoutOutcome outcome = client.checkout(
					SeatRequest.of("desktopAdvP").withTimeToLive(Duration.ofSeconds(Long.parseLong(args[3]))));
			if (outcome instanceof CheckoutOutcome.Granted(Seat seat, var remarks)) {
				seat.addListener(new SeatListener() {
					@Override
					public void lost(Seat lost, Problem problem) {
						System.out.println("LOST " + problem.code());
						over.countDown();
					}
				});
				System.out.println(seat.state());
				over.await();
			} else {
				System.out.println(outcome);
			}
		}
	}
}
