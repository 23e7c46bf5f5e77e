// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.castellan.ledger.LedgerMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceOptionsTest {

	@Test
	void argumentsReadBackAsTheSameOptions() {
		ServiceOptions options = ServiceOptions.of(Home.of(Path.of("a home"))).withPort(27_100).withBind("127.0.0.1")
				.withTrust(List.of(Path.of("/p 1.crt"), Path.of("/p2.crt"))).withAcceptRestored(true)
				.withMembers(List.of(new LedgerMember("a", "one:9000"), new LedgerMember("b", "two:9000")))
				.withWitness(Path.of("/var/witness"));
		assertEquals(options, ServiceOptions.parse(options.arguments()));
		ServiceOptions least = ServiceOptions.of(Home.of(Path.of("h")));
		assertEquals(least, ServiceOptions.parse(least.arguments()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--port 27000", "--home", "--home h --port 0", "--home h --port x", "--home h --nonsense",
			"--home h --member host:1", "--home h extra" })
	void whatIsNotUnderstoodIsRefused(String arguments) {
		List<String> words = arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));
		assertThrows(IllegalArgumentException.class, () -> ServiceOptions.parse(words));
	}
}
