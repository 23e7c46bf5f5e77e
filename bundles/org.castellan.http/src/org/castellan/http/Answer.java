// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;

/** What a route answers when all is well; anything else is a problem. */
public sealed interface Answer {

	/** A document, complete. */
	record Document(String type, byte[] content) implements Answer {
	}

	/** A page for people, which may also say what went wrong. It loads nothing from elsewhere and runs no script. */
	record Page(int status, String html) implements Answer {
	}

	/** It is not done, for these reasons, the most important first. */
	record Refused(List<Problem> problems) implements Answer {
	}

	/** A file that a browser saves under that name. */
	record Download(String name, Document file) implements Answer {
	}

	/** Done, and nothing to say of it: 204. */
	record Nothing() implements Answer {
	}

	/** Server-sent events from now on, until the viewer goes. */
	record Events(EventSource source) implements Answer {
	}

	/** A document, and something to do once it is sent. */
	record Farewell(Document last, Runnable then) implements Answer {
	}

	static Document json(Object value) {
		return new Document(MediaTypes.JSON, Json.mapper().writeValueAsBytes(value));
	}

	static Document text(String type, String text) {
		return new Document(type, text.getBytes(StandardCharsets.UTF_8));
	}
}
