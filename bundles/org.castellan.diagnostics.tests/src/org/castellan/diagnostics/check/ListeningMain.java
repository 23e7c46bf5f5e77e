// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.io.IOException;
import java.net.ServerSocket;

/** Listens on the ports named and accepts everything, until it is killed. */
public final class ListeningMain {

	private ListeningMain() {
	}

	/** @param ports to listen on */
	public static void main(String[] ports) throws IOException, InterruptedException {
		for (String port : ports) {
			ServerSocket server = new ServerSocket(Integer.parseInt(port));
			Thread.ofPlatform().start(() -> accept(server));
		}
		System.out.println("listening");
		Thread.currentThread().join();
	}

	private static void accept(ServerSocket server) {
		while (true) {
			try {
				server.accept().close();
			} catch (IOException e) {
				return;
			}
		}
	}
}
