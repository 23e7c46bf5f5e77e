// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal;

import java.util.ArrayList;
import java.util.List;
import org.castellan.authority.AuthorityProblem;
import org.castellan.core.problem.Problem;

/** Says which texts do not fit into the records: {@code new Texts().required("name", name).optional("note", note)}. */
public final class Texts {

	private static final int MAX_LENGTH = 200;

	private final List<Problem> problems = new ArrayList<>();

	/** A text that may be empty. */
	public Texts optional(String field, String text) {
		return optional(field, text, MAX_LENGTH);
	}

	/** A text that may be empty, with its own limit. */
	public Texts optional(String field, String text, int limit) {
		if (text.length() > limit || !text.codePoints().allMatch(Texts::isPrintable)) {
			problems.add(AuthorityProblem.BAD_TEXT.problem("field", field, "limit", Integer.toString(limit)));
		}
		return this;
	}

	/** A text that says something. */
	public Texts required(String field, String text) {
		if (text.isBlank()) {
			problems.add(AuthorityProblem.FIELD_MISSING.problem("field", field));
		}
		return optional(field, text);
	}

	public List<Problem> problems() {
		return List.copyOf(problems);
	}

	private static boolean isPrintable(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
			default -> c != '\ufeff';
		};
	}
}
