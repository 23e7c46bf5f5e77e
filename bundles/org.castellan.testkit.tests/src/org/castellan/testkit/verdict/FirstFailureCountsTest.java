// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.verdict;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

class FirstFailureCountsTest {

	private final FirstFailureCounts extension = new FirstFailureCounts();

	@Test
	void onlyAWrongAnswerIsNotAskedAgain() {
		extension.testFailed(named("wrong"), new AssertionError("a seat too many"));
		extension.testFailed(named("none"), new IOException("no answer"));
		assertThrows(AssertionError.class, () -> new FirstFailureCounts().beforeEach(named("wrong")));
		assertDoesNotThrow(() -> new FirstFailureCounts().beforeEach(named("none")));
		assertDoesNotThrow(() -> new FirstFailureCounts().beforeEach(named("another")));
	}

	private static ExtensionContext named(String id) {
		return (ExtensionContext) Proxy.newProxyInstance(ExtensionContext.class.getClassLoader(),
				new Class<?>[] { ExtensionContext.class }, (proxy, method, arguments) -> id);
	}
}
