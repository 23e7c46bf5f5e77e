// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.process.ForeignProcess;

/**
 * A mail server of Debian's (python3-aiosmtpd) on the loopback, in a process of its own. {@code releng/test} installs it.
 * It takes letters to {@code @example.org} only.
 */
public final class DebianMailServer implements AutoCloseable {

	/** Where a server that encrypts finds its key and certificate, in its folder. */
	public static final String IDENTITY = "identity.pem";

	private static final Duration START = Duration.ofSeconds(60);
	private static final String SCRIPT = "mail-server.py";

	private final Path folder;
	private final int port;
	private final ForeignProcess process;

	private DebianMailServer(Path folder, String kind, List<String> login) throws IOException {
		this.folder = folder;
		port = FreePort.find();
		Path script = folder.resolve(SCRIPT);
		try (InputStream in = Objects.requireNonNull(DebianMailServer.class.getResourceAsStream(SCRIPT))) {
			Files.write(script, in.readAllBytes());
		}
		List<String> command = new ArrayList<>(
				List.of("/usr/bin/python3", script.toString(), Integer.toString(port), kind, folder.toString()));
		command.addAll(login);
		process = ForeignProcess.start(command);
		process.awaitLine(line -> line.equals("ready"), START);
	}

	/**
	 * Starts one that keeps its letters in a folder.
	 *
	 * @param kind  {@code none}, {@code starttls} or {@code tls}; the latter two need {@value #IDENTITY} in the folder
	 * @param login user and password, or nothing for a server that asks nobody
	 */
	public static DebianMailServer start(Path folder, String kind, String... login) {
		try {
			return new DebianMailServer(folder, kind, List.of(login));
		} catch (IOException e) {
			throw new UncheckedIOException("The mail server does not start", e);
		}
	}

	/** On 127.0.0.1. */
	public int port() {
		return port;
	}

	/** The letters that came, as they came. */
	public List<String> letters() {
		try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
			return files.filter(file -> file.toString().endsWith(".eml")).sorted().map(DebianMailServer::read).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.US_ASCII);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		process.close();
	}
}
