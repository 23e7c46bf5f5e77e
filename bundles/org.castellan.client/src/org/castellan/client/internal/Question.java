// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.castellan.core.json.Json;

/**
 * One question to a service, for example {@code Question.get("leases").within(patience)}.
 *
 * @param method   of HTTP
 * @param path     below {@code /api/v1/}, query included
 * @param body     what is sent, empty for nothing
 * @param type     media type of the body
 * @param bearer   the credential or token that is shown; never logged
 * @param patience how long to wait for the whole answer
 */
public record Question(String method, String path, byte[] body, String type, Optional<String> bearer,
		Duration patience) {

	private static final String JSON = "application/json";
	private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

	public Question {
		Objects.requireNonNull(method);
		Objects.requireNonNull(path);
		Objects.requireNonNull(type);
	}

	public static Question get(String path) {
		return new Question("GET", path, new byte[0], JSON, Optional.empty(), DEFAULT_PATIENCE);
	}

	public static Question post(String path) {
		return post(path, new byte[0], JSON);
	}

	/** Sends a record of org.castellan.core.api. */
	public static Question post(String path, Record body) {
		return post(path, Json.mapper().writeValueAsBytes(body), JSON);
	}

	public static Question post(String path, byte[] body, String type) {
		return new Question("POST", path, body, type, Optional.empty(), DEFAULT_PATIENCE);
	}

	public static Question delete(String path) {
		return new Question("DELETE", path, new byte[0], JSON, Optional.empty(), DEFAULT_PATIENCE);
	}

	/** A word as it stands in a path or a query. */
	public static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
	}

	public Question showing(Optional<String> token) {
		return new Question(method, path, body, type, token, patience);
	}

	public Question within(Duration duration) {
		return new Question(method, path, body, type, bearer, duration);
	}

	@Override
	public String toString() {
		return method + " " + path;
	}
}
