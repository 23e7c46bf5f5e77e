// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.verdict;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.AssertionFailedError;

/**
 * Fails a test that had a wrong answer before, without running it: the build runs a failed test once more
 * (docs/decisions/0006), and of seats and acknowledged data one wrong answer is proof. An assertion that failed is one, also
 * on another thread; a plain {@link AssertionError}, as of a wait in vain or of a matter of chance, is none. For example
 * {@code @ExtendWith(FirstFailureCounts.class) class ManyAtOnceContractTest}.
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
		for (Throwable each = cause; each != null; each = each.getCause()) {
			if (each instanceof AssertionFailedError) {
				FAILED.add(context.getUniqueId());
			}
		}
	}
}
