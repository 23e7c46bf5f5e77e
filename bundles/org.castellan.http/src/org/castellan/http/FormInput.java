// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.castellan.core.problem.ProblemException;

/** The body of a form with files, {@code multipart/form-data}. */
record FormInput(int limit) implements Input<FormData> {

	private static final List<String> TYPES = List.of(MediaTypes.FORM);
	private static final String BOUNDARY = "boundary=";

	@Override
	public List<String> types() {
		return TYPES;
	}

	@Override
	public Class<FormData> type() {
		return FormData.class;
	}

	@Override
	public FormData read(String declared, byte[] body) throws ProblemException {
		int at = declared.indexOf(BOUNDARY);
		if (at < 0) {
			throw malformed("It names no boundary.");
		}
		String boundary = declared.substring(at + BOUNDARY.length()).split(";", 2)[0].strip().replace("\"", "");
		return FormData.parse(body, ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
	}

	static ProblemException malformed(String reason) {
		return new ProblemException(HttpProblem.WRONG_FIELD.problem("field", "(form)", "reason", reason));
	}
}
