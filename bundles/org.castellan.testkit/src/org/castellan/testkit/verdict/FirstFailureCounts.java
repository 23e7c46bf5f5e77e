// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.verdict;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Fails a test of which an assertion has failed before, without running it: the build runs a failed test once more
 * (docs/decisions/0006), and of seats and acknowledged data one wrong answer is proof. That no answer came is none. For
 * example {@code @ExtendWith(FirstFailureCounts.class) class ManyAtOnceContractTest}.
 */
public final class FirstFailureCounts implements BeforeEachCallback, TestWatcher {

	/** Of this JVM, in which the build runs the test again. */
	private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

	@Override
	public void beforeEach(ExtensionContext context) {
		if (FAILED.contains(context.getUniqueId())) {
			throw new AssertionError("failed before; of this test the first failure counts");
		}
	}

	@Override
	public void testFailed(ExtensionContext context, Throwable cause) {
		if (cause instanceof AssertionError) {
			FAILED.add(context.getUniqueId());
		}
	}
}
