// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.util.List;

/**
 * One address of the API and what happens there, for example {@code POST /api/v1/leases/{id}/renew}. The list of routes
 * is what the service answers and what docs/http-api/openapi.json is compared with.
 *
 * @param method HTTP method
 * @param path   with placeholders in braces, each a whole segment
 * @param query  names of the query parameters it knows
 * @param access who may ask
 * @param input  what the body is
 * @param output class of the JSON it answers, {@code Void} for none, {@code byte[]} for anything that is not JSON
 * @param action what happens
 */
public record Route<I>(String method, String path, List<String> query, Access access, Input<I> input,
		Class<?> output, Action<I> action) {

	public static final String ROOT = "/api/v1/";

	public static Route<NoBody> get(String path, Access access, Class<?> output, Action<NoBody> action) {
		return new Route<>("GET", path, List.of(), access, Input.none(), output, action);
	}

	public static <I> Route<I> post(String path, Access access, Input<I> input, Class<?> output, Action<I> action) {
		return new Route<>("POST", path, List.of(), access, input, output, action);
	}

	/** Answers nothing when it is done. */
	public static Route<NoBody> delete(String path, Access access, Action<NoBody> action) {
		return new Route<>("DELETE", path, List.of(), access, Input.none(), Void.class, action);
	}

	public Route<I> withQuery(String... names) {
		return new Route<>(method, path, List.of(names), access, input, output, action);
	}
}
