// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What bodies are declared as. A body without a declaration is taken for what the address takes. */
public final class MediaTypes {

	public static final String JSON = "application/json";
	public static final String EVENTS = "text/event-stream";
	public static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";
	public static final String PEM = "application/x-pem-file";
	public static final String TEXT = "text/plain";
	public static final String HTML = "text/html; charset=utf-8";
	public static final String CSS = "text/css; charset=utf-8";
	public static final String FORM = "multipart/form-data";
	public static final String BYTES = "application/octet-stream";

	private MediaTypes() {
	}

	/** Whether what a client accepts is what browsers ask with. */
	static boolean isForPeople(@Nullable String accepted) {
		return accepted != null && accepted.contains("text/html");
	}

	/** Whether a declared type is one of those, whatever parameters it has. */
	static boolean isOneOf(String declared, List<String> accepted) {
		int parameters = declared.indexOf(';');
		String type = (parameters < 0 ? declared : declared.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
		return accepted.contains(type);
	}
}
