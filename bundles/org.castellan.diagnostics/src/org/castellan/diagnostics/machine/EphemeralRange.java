// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.castellan.diagnostics.catalog.Ports;

/**
 * Which ports the system gives to programs that name none: Linux says it in a file, Windows and macOS by a command, each
 * as two numbers.
 */
final class EphemeralRange {

	private static final Path LINUX = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
	private static final List<String> WINDOWS = List.of("netsh", "int", "ipv4", "show", "dynamicport", "tcp");
	private static final List<String> MACOS = List.of("sysctl", "-n", "net.inet.ip.portrange.first",
			"net.inet.ip.portrange.last");
	private static final Pattern NUMBER = Pattern.compile("(?<![\\w])\\d{3,5}(?![\\w])");

	private static final Duration LONGEST = Duration.ofSeconds(5);
	private static final int MOST_BYTES = 8192;

	private EphemeralRange() {
	}

	static Optional<Ports.Range> read() {
		String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		try {
			if (system.startsWith("windows")) {
				return firstAndCount(output(WINDOWS));
			}
			return firstAndLast(system.startsWith("mac") ? output(MACOS) : kernelFile());
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** {@code 32768 60999}. */
	static Optional<Ports.Range> firstAndLast(String text) {
		List<Integer> numbers = numbers(text);
		return numbers.size() == 2 ? range(numbers.get(0), numbers.get(1)) : Optional.empty();
	}

	/** Windows tells the first port, then how many there are, in the words of its language. */
	static Optional<Ports.Range> firstAndCount(String text) {
		List<Integer> numbers = numbers(text);
		return numbers.size() == 2 ? range(numbers.get(0), numbers.get(0) + numbers.get(1) - 1) : Optional.empty();
	}

	private static List<Integer> numbers(String text) {
		return NUMBER.matcher(text).results().map(MatchResult::group).map(Integer::valueOf).toList();
	}

	private static Optional<Ports.Range> range(int first, int last) {
		return first >= 1 && first <= last && last <= 65_535 ? Optional.of(Ports.Range.of(first, last)) : Optional.empty();
	}

	/** The kernel gives such a file in one piece only; the JDK's readString begins with one byte of it. */
	private static String kernelFile() throws IOException {
		byte[] text = new byte[256];
		try (InputStream in = Files.newInputStream(LINUX)) {
			return new String(text, 0, Math.max(0, in.read(text)), StandardCharsets.US_ASCII);
		}
	}

	private static String output(List<String> command) throws IOException {
		return output(command, LONGEST);
	}

	/** A command that takes longer is ended; what it says is no more than a few lines, so that it never waits to be read. */
	static String output(List<String> command, Duration longest) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try {
			process.getOutputStream().close();
			if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new IOException("No answer from " + command.getFirst());
			}
			return new String(process.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted", e);
		} finally {
			process.destroyForcibly();
		}
	}
}
