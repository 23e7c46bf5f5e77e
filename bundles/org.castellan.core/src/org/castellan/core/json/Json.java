// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.json;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON dialect of the project: instants in ISO 8601, unknown fields of a
 * newer peer passed over. For example {@code Json.mapper().writeValueAsString(availability)}.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();
	private static final JsonMapper PRETTY = MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

	private Json() {
	}

	/** Compact, for the wire. Thread-safe. */
	public static JsonMapper mapper() {
		return MAPPER;
	}

	/** Indented, for files and people. Thread-safe. */
	public static JsonMapper pretty() {
		return PRETTY;
	}
}
