// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import org.castellan.testkit.time.Soon;
import org.castellan.testkit.verdict.FirstFailureCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A directory that a site, a console and a command line use at the same time. */
@ExtendWith(FirstFailureCounts.class)
class SharedDirectoryTest {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	@Test
	void anotherProcessWorksWithItWhileThisOneHasItOpen(@TempDir Path parent) throws Exception {
		Path directory = parent.resolve("authority");
		try (Vendor vendor = Vendor.open(new DatabaseAddress.Directory(directory), InstantSource.system())) {
			OrderLine line = vendor.order(LicenseType.CONCURRENT_USE, 1_000_000).lines().getFirst();
			try (ForeignProcess other = start(directory, line)) {
				other.awaitLine(said -> said.startsWith("told "), PATIENCE);
				int seen = vendor.now(line).activated();
				assertTrue(seen > 0, "what the other was told is on record here");
				other.kill();
			}
			Order order = vendor.authority().orders().byNumber(line.number()).orElseThrow();
			// what it had said before it was killed may still be done after one of the two questions
			Soon.until("a process that is killed leaves no half of an answer",
					() -> vendor.now(line).activated() == vendor.authority().activations().of(order).size());
		}
	}

	@Test
	void itIsReadableByItsOwnerOnly(@TempDir Path parent) throws Exception {
		Path directory = parent.resolve("authority");
		Vendor.open(new DatabaseAddress.Directory(directory), InstantSource.system()).close();
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
	}

	@Test
	void anEmptyDirectoryBecomesItsOwnersAlone(@TempDir Path directory) throws Exception {
		Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
		Vendor.open(new DatabaseAddress.Directory(directory), InstantSource.system()).close();
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
	}

	@Test
	void aDirectoryWithContentThatOthersMayEnterIsRefused(@TempDir Path directory) throws Exception {
		Files.writeString(directory.resolve("notes.txt"), "of somebody");
		Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
		ProblemException refused = assertThrows(ProblemException.class,
				() -> Vendor.open(new DatabaseAddress.Directory(directory), InstantSource.system()).close());
		assertTrue(refused.getMessage().contains("chmod 700"), refused::getMessage);
		assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
	}

	@Test
	void onlyThisMachineReachesIt(@TempDir Path parent) throws Exception {
		Path directory = parent.resolve("authority");
		try (Vendor vendor = Vendor.open(new DatabaseAddress.Directory(directory), InstantSource.system())) {
			int port = port(directory.resolve("authority.lock.db"));
			try (Socket here = new Socket("127.0.0.1", port)) {
				assertTrue(here.isConnected());
			}
			// a socket that is bound to every interface answers here too
			assertThrows(ConnectException.class, () -> new Socket("127.0.0.2", port).close());
			assertTrue(vendor.authority().address().toString().endsWith("authority"));
		}
	}

	private static int port(Path lockFile) throws IOException {
		String server = Files.readAllLines(lockFile).stream().filter(line -> line.startsWith("server=")).findFirst()
				.orElseThrow();
		return Integer.parseInt(server.substring(server.lastIndexOf(':') + 1));
	}

	private static ForeignProcess start(Path directory, OrderLine line) {
		return ForeignProcess.java(OwnClassPath.entries(), ActivatingProcess.class.getName(), directory.toString(),
				line.number().text());
	}
}
