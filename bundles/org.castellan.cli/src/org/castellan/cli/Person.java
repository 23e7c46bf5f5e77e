// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import java.util.Optional;

/** Who sits at the terminal. An answer is empty when they end the input (Ctrl-D). */
public interface Person {

	/** Asks for one line. */
	Optional<String> line(String question);

	/** Asks for a secret, which is not shown as it is typed. The caller overwrites it after use. */
	Optional<char[]> secret(String question);
}
