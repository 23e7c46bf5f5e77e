// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more: nothing that was acknowledged is lost, and nothing is granted until a new start. */
class FullDiskTest {

	/** More than the log's file has at first, less than it grows to before a new one begins. */
	private static final int KILOBYTES = 6000;
	private static final int PATIENCE_MILLIS = 30_000;

	@TempDir
	Path home;

	@Test
	void nothingAcknowledgedIsLostWhenTheDiskIsFull() throws IOException {
		try (LossyProxy proxy = new LossyProxy(); ServerProcess server = new ServerProcess(proxy,
				List.of("ledger", "2", home.resolve("ledger").toString()))) {
			server.startWithFilesUpTo(KILOBYTES);
			try (SeatConnection client = new SeatConnection(proxy.port(), PATIENCE_MILLIS)) {
				assertEquals("GRANTED", ask(client, "BORROW before-full ann"));
				String answer = "INSTALLED";
				for (int i = 0; i < 30 && answer.equals("INSTALLED"); i++) {
					answer = ask(client, "FILL");
				}
				assertNotEquals("INSTALLED", answer);
				assertEquals("DENIED STORAGE_FAILED", line(client, "ACQUIRE while-full 1 bob 0"), server::toString);
			}
			server.kill();
			server.start();
			try (SeatConnection client = new SeatConnection(proxy.port(), PATIENCE_MILLIS)) {
				assertEquals("DENIED AllInUse", line(client, "ACQUIRE after-full 2 bob 0"), server::toString);
				assertEquals("GRANTED", ask(client, "ACQUIRE after-full-1 1 bob 0"));
			}
		}
	}

	private static String ask(SeatConnection client, String question) {
		return client.ask(question).map(words -> words[0]).orElse("nothing");
	}

	private static String line(SeatConnection client, String question) {
		Optional<String[]> answer = client.ask(question);
		return answer.map(words -> String.join(" ", words)).orElse("nothing");
	}
}
