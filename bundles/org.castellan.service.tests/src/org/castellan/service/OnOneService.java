// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.castellan.core.api.AuthorizationInfo;
import org.castellan.core.api.AuthorizationList;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.Problem;
import org.castellan.service.internal.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A licence service before each test, with a publisher it trusts and no licence yet, and a client of its API. */
abstract class OnOneService {

	@TempDir
	Path directory;

	TestService service;
	TestClient client;

	@BeforeEach
	void start() {
		service = TestService.start(directory);
		client = service.client();
	}

	@AfterEach
	void stop() {
		service.close();
	}

	/** Starts it again in its home, after it was closed. */
	final void startAgain(Surroundings around) {
		service = TestService.start(directory, service.licenses(), around);
		client = service.client();
	}

	final AuthorizationResult authorize(byte[] file) throws Exception {
		return client.postAdmin("authorizations", file).as(AuthorizationResult.class);
	}

	final List<AuthorizationInfo> authorizations() throws Exception {
		return client.getAdmin("authorizations").as(AuthorizationList.class).authorizations();
	}

	final List<String> findings() throws Exception {
		return codes(client.getAdmin("status").as(ServiceStatus.class).findings());
	}

	final List<Path> licenseFiles() throws Exception {
		try (Stream<Path> files = Files.list(service.home().licensesDirectory())) {
			return files.toList();
		}
	}

	static List<String> codes(List<Problem> problems) {
		return problems.stream().map(Problem::code).toList();
	}
}
