// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.nio.file.Path;
import java.util.List;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.internal.Assembly;
import org.castellan.service.internal.Surroundings;
import org.castellan.testkit.net.FreePort;

/**
 * A service in this process on a free loopback port, with a publisher it trusts and a client at hand. For example
 * {@code try (TestService service = TestService.start(directory)) { ... }}.
 */
public final class TestService implements AutoCloseable {

	private final Path directory;
	private final TestLicenses licenses;
	private final LicenseService service;
	private final TestClient client;

	private TestService(Path directory, TestLicenses licenses, LicenseService service) {
		this.directory = directory;
		this.licenses = licenses;
		this.service = service;
		client = TestClient.of(service.running(), home(directory));
	}

	public static TestService start(Path directory) {
		return start(directory, surroundings());
	}

	public static TestService start(Path directory, Surroundings around) {
		return start(directory, TestLicenses.in(directory.resolve("publisher")), around);
	}

	/** Starts again in the same directory, after a close. */
	public static TestService start(Path directory, TestLicenses licenses, Surroundings around) {
		try {
			return new TestService(directory, licenses,
					Assembly.start(options(directory).withTrust(List.of(licenses.certificate())), around));
		} catch (ProblemException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	public static ServiceOptions options(Path directory) {
		return ServiceOptions.of(home(directory)).withBind("127.0.0.1").withPort(FreePort.find())
				.withWitness(directory.resolve("witness"));
	}

	/** This machine, but with host ids of its own. */
	public static Surroundings surroundings() {
		return Surroundings.ofThisMachine().withMachine(TestLicenses::machine);
	}

	public static Home home(Path directory) {
		return Home.of(directory.resolve("home"));
	}

	public Home home() {
		return home(directory);
	}

	public TestLicenses licenses() {
		return licenses;
	}

	public LicenseService service() {
		return service;
	}

	public TestClient client() {
		return client;
	}

	@Override
	public void close() {
		client.close();
		service.close();
	}
}
