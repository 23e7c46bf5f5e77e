// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody answered to one HTTP/1.1 question.
 *
 * @param status the first line without the version, for example {@code 200 OK}
 */
record HttpReply(String status, String body) {

	private static final int LONGEST_LINE = 8192;
	private static final int LARGEST_BODY = 64 * 1024;
	private static final int MOST_HEADERS = 200;

	/**
	 * Asks and reads the answer; the connection stays open if the other side wants so.
	 *
	 * @return empty if what came back is not HTTP
	 * @throws EOFException if nothing came back and the other side closed: then it said nothing of what it speaks
	 */
	static Optional<HttpReply> ask(Socket socket, String method, String host, String path) throws IOException {
		String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
		String question = method + " " + path + " HTTP/1.1\r\nHost: " + name + ":" + socket.getPort()
				+ "\r\nUser-Agent: castellan-ports\r\nAccept: */*\r\n\r\n";
		socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().flush();
		InputStream in = new BufferedInputStream(socket.getInputStream());
		in.mark(1);
		if (in.read() < 0) {
			throw new EOFException("it was closed without an answer");
		}
		in.reset();
		String first = line(in);
		if (!first.startsWith("HTTP/")) {
			return Optional.empty();
		}
		int length = 0;
		for (int i = 0; i < MOST_HEADERS; i++) {
			String header = line(in).toLowerCase(Locale.ROOT);
			if (header.isEmpty()) {
				break;
			}
			if (header.startsWith("content-length:")) {
				length = length(header.substring("content-length:".length()).strip());
			}
		}
		String body = method.equals("HEAD") ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
		return Optional.of(new HttpReply(first.substring(first.indexOf(' ') + 1), body));
	}

	private static int length(String text) {
		return text.matches("\\d{1,9}") ? Math.min(Integer.parseInt(text), LARGEST_BODY) : 0;
	}

	/** Ends at a line feed, at the end of the stream, and where no line of HTTP would go on. */
	private static String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int c = in.read(); c >= 0 && c != '\n' && line.size() < LONGEST_LINE; c = in.read()) {
			if (c != '\r') {
				line.write(c);
			}
			if (line.size() == 5 && !line.toString(StandardCharsets.ISO_8859_1).equals("HTTP/") && isBinary(line)) {
				break;
			}
		}
		return line.toString(StandardCharsets.ISO_8859_1);
	}

	private static boolean isBinary(ByteArrayOutputStream line) {
		byte first = line.toByteArray()[0];
		return first < ' ';
	}
}
