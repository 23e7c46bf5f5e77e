// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.verdict;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.function.Executable;

class FirstFailureCountsTest {

	private final FirstFailureCounts extension = new FirstFailureCounts();

	@Test
	void onlyAWrongAnswerIsNotAskedAgain() {
		AssertionError tooMany = assertThrows(AssertionError.class, () -> assertEquals(10, 11));
		extension.testFailed(named("wrong"), tooMany);
		extension.testFailed(named("wrong elsewhere"), new ExecutionException(tooMany));
		extension.testFailed(named("none"), new IOException("no answer"));
		extension.testFailed(named("in vain"), new AssertionError("Waited 60 s"));
		assertAgain(false, "wrong");
		assertAgain(false, "wrong elsewhere");
		assertAgain(true, "none");
		assertAgain(true, "in vain");
		assertAgain(true, "another");
	}

	private static void assertAgain(boolean expected, String test) {
		Executable again = () -> new FirstFailureCounts().beforeEach(named(test));
		if (expected) {
			assertDoesNotThrow(again, test);
		} else {
			assertThrows(AssertionError.class, again, test);
		}
	}

	private static ExtensionContext named(String id) {
		return (ExtensionContext) Proxy.newProxyInstance(ExtensionContext.class.getClassLoader(),
				new Class<?>[] { ExtensionContext.class }, (proxy, method, arguments) -> id);
	}
}
