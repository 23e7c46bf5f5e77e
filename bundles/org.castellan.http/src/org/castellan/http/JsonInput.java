// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.util.List;
import java.util.stream.Collectors;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.ObjectReader;

/** One JSON object that becomes a record; the record's own checks decide what it takes. */
record JsonInput<I>(Class<I> type, ObjectReader reader) implements Input<I> {

	static final int LIMIT = 64 * 1024;
	private static final List<String> TYPES = List.of(MediaTypes.JSON);

	JsonInput(Class<I> type) {
		this(type, Json.mapper().readerFor(type));
	}

	@Override
	public List<String> types() {
		return TYPES;
	}

	@Override
	public int limit() {
		return LIMIT;
	}

	@Override
	public I read(String declared, byte[] body) throws ProblemException {
		try {
			I value = reader.readValue(body);
			if (value == null) {
				throw new ProblemException(HttpProblem.WRONG_FIELD.problem("field", "(all)", "reason", "It is null."));
			}
			return value;
		} catch (JacksonException e) {
			throw new ProblemException(problem(e), e);
		}
	}

	private static Problem problem(JacksonException failure) {
		if (failure instanceof StreamReadException && !(failure instanceof InputCoercionException)) {
			return HttpProblem.NOT_JSON.problem("line", Integer.toString(failure.getLocation().getLineNr()), "column",
					Integer.toString(failure.getLocation().getColumnNr()));
		}
		String field = failure.getPath().stream().map(JsonInput::step).collect(Collectors.joining("."));
		return HttpProblem.WRONG_FIELD.problem("field", field.isEmpty() ? "(all)" : field, "reason", reason(failure));
	}

	private static String step(JacksonException.Reference reference) {
		return reference.getPropertyName() != null ? reference.getPropertyName()
				: Integer.toString(reference.getIndex());
	}

	/** Our own records say what they want; what the parser says names our classes, so it stays here. */
	private static String reason(JacksonException failure) {
		if (failure.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null) {
			return refused.getMessage() + ".";
		}
		return failure.getCause() instanceof NullPointerException ? "A field in it is missing or null."
				: "It has another type than this field takes.";
	}
}
