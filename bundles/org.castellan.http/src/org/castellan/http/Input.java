// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.util.List;
import org.castellan.core.problem.ProblemException;

/**
 * What the body of a route's requests is: its types, its largest size, and how it becomes a value. For example
 * {@code Input.json(CheckoutRequest.class)}.
 *
 * @param <I> the value
 */
public interface Input<I> {

	/** Declared types that are taken, none if there is no body. */
	List<String> types();

	/** Largest size in bytes. */
	int limit();

	/** The value's class, for comparison with the API's document. */
	Class<I> type();

	/** @param declared type as the client declared it, with its parameters; {@code ""} if it did not */
	I read(String declared, byte[] body) throws ProblemException;

	static Input<NoBody> none() {
		return new NoBody.NoInput();
	}

	static <I> Input<I> json(Class<I> type) {
		return new JsonInput<>(type);
	}

	/** What a form in a browser sends, files included. */
	static Input<FormData> form(int limit) {
		return new FormInput(limit);
	}

	static Input<byte[]> bytes(int limit, String... types) {
		return new BytesInput(limit, List.of(types));
	}
}
