// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A name server that takes questions and never answers, which the system would ask for a minute. It is the name server of
 * one process only, which sees another /etc/resolv.conf; that needs root on Linux.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class SilentNameServerTest {

	private static final String SILENT = "127.77.53.53";
	private static final int DNS = 53;
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Test
	void measuringDoesNotWaitForItLongerThanItsTime(@TempDir Path directory) throws Exception {
		assumeTrue(exits("[ \"$(id -u)\" = 0 ] && unshare -m true && [ -e /etc/resolv.conf ]"), "another resolv.conf needs root and unshare");
		Path resolver = Files.writeString(directory.resolve("resolv.conf"), "nameserver " + SILENT + "\noptions timeout:30 attempts:2\n");
		try (DatagramSocket silent = silent();
				ForeignProcess measuring = ForeignProcess.start(List.of("unshare", "-m", "sh", "-c",
						"mount --bind \"$0\" /etc/resolv.conf && exec \"$@\"", resolver.toString(), ForeignProcess.javaCommand(), "-cp",
						OwnClassPath.joined(), LatencyMain.class.getName(), "licsrv01.example.org"))) {
			assertTrue(silent.isBound());
			String said = measuring.awaitLine(line -> line.contains(" ms: "), PATIENCE);

			assertTrue(said.endsWith("CAS-1260 The name was not resolved within 1000 ms."), said);
			assertTrue(Integer.parseInt(said.substring(0, said.indexOf(' '))) < 30_000, said);
		}
	}

	private static DatagramSocket silent() throws IOException {
		try {
			return new DatagramSocket(DNS, InetAddress.getByName(SILENT));
		} catch (BindException e) {
			return abort("this machine's own name server has all addresses: " + e.getMessage());
		}
	}

	private static boolean exits(String script) throws IOException, InterruptedException {
		return new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
				.waitFor() == 0;
	}
}
