// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.Item;
import org.castellan.authorization.RequestKind;
import org.castellan.core.problem.ProblemException;

/**
 * Activates one seat after another for new machines, until it is killed. It says {@code asked REQUEST} before each and
 * {@code told REQUEST ANSWER} after, both in base64.
 */
public final class ActivatingProcess {

	private static final int THREADS = 4;

	private ActivatingProcess() {
	}

	/** {@code ADDRESS NUMBER} */
	public static void main(String[] args) throws Exception {
		AuthorizationNumber number = new AuthorizationNumber(args[1]);
		Vendor vendor = Vendor.open(DatabaseAddress.parse(args[0]), InstantSource.system());
		try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			for (int i = 0; i < THREADS; i++) {
				threads.submit(() -> activate(vendor, number));
			}
		}
	}

	private static Void activate(Vendor vendor, AuthorizationNumber number) throws ProblemException {
		while (true) {
			byte[] request = TestMachine.server("0242ac150003").request(RequestKind.AUTHORIZE,
					InstantSource.system().instant(), new Item(number, 1));
			say("asked " + encode(request));
			GivenAnswer answer = Vendor.done(vendor.answer(request));
			say("told " + encode(request) + " " + encode(answer.text().getBytes(StandardCharsets.UTF_8)));
		}
	}

	/** One write for the whole line, so that lines of several threads do not mix. */
	private static void say(String line) {
		System.out.print(line + "\n");
		System.out.flush();
	}

	private static String encode(byte[] content) {
		return Base64.getEncoder().encodeToString(content);
	}
}
