// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what proxies, firewalls and sign-in pages of networks answer in place of a site. */
final class WebPage {

	private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");
	private static final int LOOKED_AT = 16 * 1024;
	private static final int SHOWN = 80;
	private static final int PROXY_PASSWORD = 407;

	private WebPage() {
	}

	/** What of a web page is in an answer, for example {@code a page titled "Sign in"}; empty if it is none. */
	static Optional<String> in(HttpResponse<byte[]> response) {
		int status = response.statusCode();
		if (status == PROXY_PASSWORD) {
			return Optional.of("a proxy asks for a password");
		}
		if (status / 100 == 3) {
			return Optional.of(response.headers().firstValue("Location").map(to -> "a redirect to " + shown(to))
					.orElse("a redirect"));
		}
		byte[] body = response.body();
		String text = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8);
		boolean declared = response.headers().firstValue("Content-Type")
				.filter(type -> type.toLowerCase(Locale.ROOT).contains("html")).isPresent();
		if (!declared && !text.stripLeading().startsWith("<")) {
			return Optional.empty();
		}
		Matcher title = TITLE.matcher(text);
		return Optional.of(title.find() && !title.group(1).isBlank() ? "a page titled \"" + shown(title.group(1)) + '"'
				: "a page without a title, status " + status);
	}

	/** A stranger's text, on one line and not long. */
	private static String shown(String text) {
		String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
		return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
	}
}
