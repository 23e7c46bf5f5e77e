// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castellan.core.json.Json;
import org.castellan.testkit.process.ForeignProcess;
import tools.jackson.databind.JsonNode;

/**
 * Debian's Chromium with one window, headless, driven as a person uses it over the WebDriver protocol of its chromedriver.
 * {@code releng/test} installs both. For example
 * {@code browser.open(address); browser.choose("#request", file); browser.click("button");}. Elements are named by CSS
 * selectors. Certificates that nobody vouches for are accepted; scripts of pages do not run.
 */
final class Browser implements AutoCloseable {

	/** How long the driver looks for an element: between two pages there is none for a moment. */
	private static final int IMPLICIT_WAIT_MILLIS = 3_000;
	/** The key, as WebDriver writes it. */
	static final String TAB = "\uE004";

	private static final String DRIVER = "/usr/bin/chromedriver";
	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
	private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
	private static final int OK = 200;
	private static final String GONE = "stale element reference";
	/** What the driver says instead where the page went while it looked. */
	private static final String GONE_MEANWHILE = "does not belong to the document";

	private final ForeignProcess driver;
	private final HttpClient http = HttpClient.newHttpClient();
	private final String base;

	private Browser(ForeignProcess driver, int port, Path downloads) {
		this.driver = driver;
		String root = "http://127.0.0.1:" + port + "/session";
		JsonNode session = ask("POST", root, capabilities(downloads));
		base = root + "/" + session.path("sessionId").asString();
		cdp("Emulation.setScriptExecutionDisabled", Map.of("value", true));
	}

	/** @param downloads where files are saved; made if it is not there */
	static Browser start(Path downloads) {
		if (!Files.isExecutable(Path.of(DRIVER))) {
			throw new AssertionError("This test needs a browser: apt-get install chromium chromium-driver");
		}
		ForeignProcess driver = ForeignProcess.start(List.of(DRIVER, "--port=0"));
		try {
			Files.createDirectories(downloads);
			Matcher port = PORT.matcher(driver.awaitLine(line -> PORT.matcher(line).find(), PATIENCE));
			if (!port.find()) {
				throw new AssertionError(driver.toString());
			}
			return new Browser(driver, Integer.parseInt(port.group(1)), downloads);
		} catch (IOException e) {
			driver.close();
			throw new UncheckedIOException(e);
		} catch (RuntimeException | AssertionError e) {
			driver.close();
			throw e;
		}
	}

	private static Map<String, Object> capabilities(Path downloads) {
		Map<String, Object> options = Map.of("args",
				List.of("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
						"--disable-background-networking", "--window-size=900,1200"),
				"prefs", Map.of("download.default_directory", downloads.toAbsolutePath().toString(),
						"download.prompt_for_download", false, "safebrowsing.enabled", false));
		return Map.of("capabilities", Map.of("alwaysMatch",
				Map.of("acceptInsecureCerts", true, "timeouts", Map.of("implicit", IMPLICIT_WAIT_MILLIS), "goog:chromeOptions",
						options)));
	}

	void open(String address) {
		ask("POST", base + "/url", Map.of("url", address));
	}

	String title() {
		return ask("GET", base + "/title", Map.of()).asString();
	}

	/** What a person reads of the first such element; of the next page, if that comes in between. */
	String text(String selector) {
		Optional<JsonNode> text = Optional.empty();
		while (text.isEmpty()) {
			text = tell("GET", base + "/element/" + element(selector) + "/text", Map.of());
		}
		return text.get().asString();
	}

	/** Waits until a person reads that, as after a click which leads to another page. */
	void awaitText(String selector, String expected) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		String found = text(selector);
		while (!found.equals(expected)) {
			if (System.nanoTime() > end) {
				throw new AssertionError(selector + " says " + found + ", not " + expected);
			}
			LockSupport.parkNanos(20_000_000);
			found = text(selector);
		}
	}

	/** How many such elements there are. */
	int count(String selector) {
		return ask("POST", base + "/elements", Map.of("using", "css selector", "value", selector)).size();
	}

	void click(String selector) {
		ask("POST", base + "/element/" + element(selector) + "/click", Map.of());
	}

	/** Chooses a file in a file field. */
	void choose(String selector, Path file) {
		ask("POST", base + "/element/" + element(selector) + "/value", Map.of("text", file.toAbsolutePath().toString()));
	}

	/** Presses a key where the focus is, for example {@link #TAB}. */
	void press(String key) {
		ask("POST", base + "/actions", Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions",
				List.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key))))));
	}

	/** What a screen reader calls the element that has the focus. */
	String focusedLabel() {
		JsonNode active = ask("GET", base + "/element/active", Map.of());
		return ask("GET", base + "/element/" + active.path(ELEMENT).asString() + "/computedlabel", Map.of()).asString();
	}

	/** What a screen reader calls an element. */
	String label(String selector) {
		return ask("GET", base + "/element/" + element(selector) + "/computedlabel", Map.of()).asString();
	}

	/** What a screen reader takes an element for. */
	String role(String selector) {
		return ask("GET", base + "/element/" + element(selector) + "/computedrole", Map.of()).asString();
	}

	/** A computed style, for example {@code rgba(255, 255, 255, 1)}. */
	String style(String selector, String property) {
		return ask("GET", base + "/element/" + element(selector) + "/css/" + property, Map.of()).asString();
	}

	/** As if the person had set the desktop to {@code dark} or {@code light}. */
	void prefer(String scheme) {
		cdp("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
	}

	private void cdp(String command, Map<String, Object> parameters) {
		ask("POST", base + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
	}

	private String element(String selector) {
		return ask("POST", base + "/element", Map.of("using", "css selector", "value", selector)).path(ELEMENT).asString();
	}

	private JsonNode ask(String method, String address, Map<String, Object> body) {
		return tell(method, address, body).orElseThrow(() -> new AssertionError(address + " belongs to an earlier page"));
	}

	/** The driver's answer, empty if the element is of a page that is gone. */
	private Optional<JsonNode> tell(String method, String address, Map<String, Object> body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE)
				.header("Content-Type", "application/json");
		request.method(method, method.equals("POST") ? BodyPublishers.ofString(Json.mapper().writeValueAsString(body))
				: BodyPublishers.noBody());
		try {
			var response = http.send(request.build(), BodyHandlers.ofString());
			JsonNode value = Json.mapper().readTree(response.body()).path("value");
			if (value.path("error").asString("").equals(GONE) || value.path("message").asString("").contains(GONE_MEANWHILE)) {
				return Optional.empty();
			}
			if (response.statusCode() != OK) {
				throw new AssertionError(method + " " + address + ": " + value.path("message").asString(response.body()));
			}
			return Optional.of(value);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	@Override
	public void close() {
		try {
			ask("DELETE", base, Map.of());
		} finally {
			http.shutdownNow();
			driver.close();
		}
	}
}
