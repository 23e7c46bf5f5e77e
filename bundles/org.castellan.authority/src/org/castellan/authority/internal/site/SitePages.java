// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.site;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.Item;
import org.castellan.authorization.RequestKind;
import org.castellan.core.problem.Problem;

/**
 * The pages for people: choose a request, check it, save the response; or what went wrong. They hold no script, work with
 * the keyboard and with a screen reader, and follow the browser's light or dark. What a stranger wrote comes in through
 * {@link Html#fill} only.
 */
public final class SitePages {

	/** Name of the field that holds the request. */
	static final String REQUEST = "request";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
			.withZone(ZoneOffset.UTC);
	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="light dark">
			<title>%s – %s</title>
			<link rel="icon" href="icon.svg" type="image/svg+xml">
			<link rel="stylesheet" href="site.css">
			</head>
			<body>
			<header><p>%s</p></header>
			<main>
			""";
	private static final String END = """
			</main>
			</body>
			</html>
			""";
	private static final String CHOOSE = """
			<h1>Authorize licences by a file</h1>
			<p>Your licence server or product wrote a request when it was authorized without a network: the file
			<code>authorize.txt</code>. Choose it here, check what it asks, and save the response that it waits for.</p>
			<form method="post" action="review" enctype="multipart/form-data">
			<p><label for="request">Request file</label>
			<input type="file" id="request" name="request" required accept=".txt,text/plain" aria-describedby="hint"></p>
			<p id="hint">Usually <code>authorize.txt</code>. It is read, and nothing is activated yet.</p>
			<p><button type="submit">Show request</button></p>
			</form>
			""";
	private static final String CHECK = """
			<h1>%s</h1>
			<dl>
			<dt>Machine</dt><dd>%s</dd>
			<dt>Kind</dt><dd>%s</dd>
			<dt>Host ids</dt><dd>%s</dd>
			<dt>Request made on</dt><dd>%s</dd>
			</dl>
			<table>
			<caption>%s</caption>
			<thead><tr><th scope="col">Authorization number</th><th scope="col" class="count">Licences</th></tr></thead>
			<tbody>
			""";
	private static final String ROW = "<tr><td>%s</td><td class=\"count\">%s</td></tr>\n";
	private static final String RESPOND = """
			</tbody>
			</table>
			<form method="post" action="response" enctype="multipart/form-data">
			<input type="hidden" name="request" value="%s">
			<p><button type="submit" aria-describedby="then">%s</button></p>
			<p id="then">Your browser saves <code>%s</code>. Take it to the machine and open it there, under
			“I have received an authorization file”. If the download was lost, press the button again: the same request
			gets the same response.</p>
			</form>
			<p><a href=".">Choose another file</a></p>
			""";
	private static final String PROBLEM = """
			<section class="problem">
			<h2>%s</h2>
			<p>%s</p>
			<p>%s</p>
			<p class="code">%s</p>
			</section>
			""";

	private final String publisher;

	/** @param publisher whose site it is */
	public SitePages(String publisher) {
		this.publisher = publisher;
	}

	/** Where a person begins. */
	String choose() {
		return page("Authorize licences", CHOOSE);
	}

	/** @param content the request as it came, in base64 */
	String review(AuthorizationRequest request, String content) {
		RequestKind kind = request.kind();
		String head = Html.fill(CHECK, title(kind), request.machine().name(), request.target().words(),
				request.machine().hostIds().stream().map(Object::toString).collect(Collectors.joining(", ")),
				DAY.format(request.created()), caption(kind));
		String rows = request.items().stream().map(SitePages::row).collect(Collectors.joining());
		return page(title(kind), head + rows + Html.fill(RESPOND, content, act(kind),
				"response." + request.target().responseExtension()));
	}

	/** What went wrong, in words, with the code. */
	public String problems(List<Problem> problems) {
		String sections = problems.stream()
				.map(problem -> Html.fill(PROBLEM, problem.what(), problem.why(), problem.remedy(), problem.code()))
				.collect(Collectors.joining());
		return page("Not answered", "<h1>The request was not answered</h1>\n<div role=\"alert\">\n" + sections
				+ "</div>\n<p><a href=\".\">Choose another file</a></p>\n");
	}

	private String page(String title, String content) {
		return Html.fill(PAGE, title, publisher, publisher) + content + END;
	}

	private static String row(Item item) {
		return Html.fill(ROW, item.number().masked(), item.count());
	}

	private static String title(RequestKind kind) {
		return switch (kind) {
			case AUTHORIZE -> "Check the authorization";
			case DEAUTHORIZE -> "Check what is given back";
			case REPAIR -> "Check the repair";
		};
	}

	private static String caption(RequestKind kind) {
		return switch (kind) {
			case AUTHORIZE -> "The machine asks for";
			case DEAUTHORIZE -> "The machine gives back";
			case REPAIR -> "The machine keeps, after its hardware changed,";
		};
	}

	private static String act(RequestKind kind) {
		return switch (kind) {
			case AUTHORIZE -> "Authorize and save the response";
			case DEAUTHORIZE -> "Take back and save the response";
			case REPAIR -> "Repair and save the response";
		};
	}
}
