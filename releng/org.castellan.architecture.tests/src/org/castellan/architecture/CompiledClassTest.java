// SPDX-License-Identifier: EPL-2.0
package org.castellan.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;

/** What the architecture test looks for is seen in a class file. */
class CompiledClassTest {

	@Test
	void printingIsSeenAndSoIsEveryTypeMentioned() throws IOException {
		CompiledClass talker = compiled("Talker");

		assertTrue(talker.prints());
		assertTrue(talker.types().containsAll(List.of("java.lang.System", "java.util.concurrent.Callable",
				"java.lang.Deprecated", "java.util.ArrayDeque")), () -> talker.types().toString());
	}

	@Test
	void aClassThatDoesNotPrintIsNotBlamed() throws IOException {
		assertFalse(compiled("Silent").prints());
	}

	private static CompiledClass compiled(String nested) throws IOException {
		try (InputStream in = CompiledClassTest.class.getResourceAsStream("CompiledClassTest$" + nested + ".class")) {
			return CompiledClass.read(Objects.requireNonNull(in).readAllBytes());
		}
	}

	/** Mentions a type in each place where one can stand: signature, annotation, code, field of another class. */
	static final class Talker {

		@Deprecated
		void talk(Callable<String> words) throws Exception {
			System.err.println(words.call());
			new java.util.ArrayDeque<>().clear();
		}
	}

	/** Takes what it writes to. */
	static final class Silent {

		void talk(java.io.PrintStream out) {
			out.println();
		}
	}
}
