// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.process;

import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Ends the processes that a test started and left behind, as one that failed does. For tests of code that gives its own
 * streams to what it starts: while such a process runs, whoever reads this JVM's output waits for it, though all tests are
 * over. For example {@code @ExtendWith(EndLeftovers.class) class CommandUnderSeatTest}.
 */
public final class EndLeftovers implements BeforeEachCallback, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(EndLeftovers.class);
	private static final String BEFORE = "before";

	@Override
	public void beforeEach(ExtensionContext context) {
		context.getStore(NAMESPACE).put(BEFORE, running());
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Set<?> before = context.getStore(NAMESPACE).getOrDefault(BEFORE, Set.class, Set.of());
		ProcessHandle.current().descendants().filter(each -> !before.contains(each.pid())).toList()
				.forEach(ProcessHandle::destroyForcibly);
	}

	private static Set<Long> running() {
		return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toUnmodifiableSet());
	}
}
