// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.castellan.ledger.LedgerException;

/**
 * A process with a ledger behind a loopback port, to be killed and paused. One line in, one line out; says
 * {@code READY port} when it answers.
 */
public final class SeatServer {

	private SeatServer() {
	}

	/** {@code ledger CAPACITY DIRECTORY [WITNESS]} or a {@link Control.Flaw} and {@code CAPACITY}. */
	public static void main(String[] arguments) throws IOException, LedgerException {
		int capacity = Integer.parseInt(arguments[1]);
		SeatBackend backend = arguments[0].equals("ledger")
				? new LedgerBackend(Path.of(arguments[2]),
						arguments.length > 3 ? Optional.of(Path.of(arguments[3])) : Optional.empty(), capacity)
				: new Control(Control.Flaw.valueOf(arguments[0]), capacity);
		try (ServerSocket server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress())) {
			System.out.println("READY " + server.getLocalPort());
			while (true) {
				Socket client = server.accept();
				Thread.ofVirtual().start(() -> serve(client, backend));
			}
		}
	}

	private static void serve(Socket client, SeatBackend backend) {
		try (client;
				BufferedReader in = new BufferedReader(
						new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
			client.setTcpNoDelay(true);
			OutputStream out = client.getOutputStream();
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				out.write((answer(line.split(" "), backend) + "\n").getBytes(StandardCharsets.US_ASCII));
				out.flush();
			}
		} catch (IOException gone) {
			return;
		}
	}

	private static String answer(String[] words, SeatBackend backend) {
		return switch (words[0]) {
		case "ACQUIRE" -> backend.acquire(words[1], Integer.parseInt(words[2]), words[3], Long.parseLong(words[4]));
		case "RENEW" -> backend.renew(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]),
				Long.parseLong(words[4]));
		case "RELEASE" -> backend.release(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]));
		case "FORCE" -> backend.forceRelease(words[1], Long.parseLong(words[2]));
		case "ACCEPT" -> backend.acceptRestored(words[1]);
		case "BORROW" -> backend.borrow(words[1], words[2]);
		case "FILL" -> backend.fill();
		case "WALL" -> {
			backend.setWall(Long.parseLong(words[1]));
			yield "SET";
		}
		default -> "DENIED Unknown";
		};
	}
}
