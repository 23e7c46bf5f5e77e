// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person with a request file before the site's page, in a real browser that runs no scripts. */
class SitePageTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final double READABLE = 4.5;

	@TempDir
	Path directory;

	private Vendor vendor;
	private RunningSite site;
	private Browser browser;

	@BeforeEach
	void open() throws Exception {
		vendor = Vendor.open(directory);
		site = vendor.startSite(SiteOptions.of(directory.resolve("site")).withBind("127.0.0.1").withPort(FreePort.find()));
		browser = Browser.start(directory.resolve("downloads"));
		browser.open(site.address() + "/");
	}

	@AfterEach
	void close() {
		browser.close();
		site.close();
		vendor.close();
	}

	@Test
	void requestFileBecomesAResponseFile() throws Exception {
		AuthorizationRequest request = vendor.request(3);
		assertEquals("Authorize licences – Example <Publisher> & Co", browser.title());
		browser.choose("#request", save("authorize.txt", request.text()));
		browser.click("button");
		browser.awaitText("h1", "Check the authorization");
		assertEquals("Machine\ndallas\nKind\nlicence server\nHost ids\n0242ac150003", firstLines(browser.text("dl"), 6));
		assertEquals(vendor.line.number().masked() + " 3", browser.text("tbody tr"));
		assertEquals(0, vendor.activated(), "looking gives nothing");
		browser.click("button");
		Path response = awaitDownload("response.resps");
		assertEquals(request.id(), AuthorizationResponse.parse(Files.readAllBytes(response)).requestId());
		assertEquals(3, vendor.activated());
		assertEquals("Check the authorization", browser.text("h1"), "the page stays, so the button can be pressed again");
		browser.click("button");
		Path again = awaitDownload("response (1).resps");
		assertEquals(Files.readString(response), Files.readString(again));
		assertEquals(3, vendor.activated());
	}

	@Test
	void refusalsAreSaidInWordsAndLeadBack() throws Exception {
		browser.choose("#request", save("holiday.txt", "Dear vendor, please authorize us."));
		browser.click("button");
		browser.awaitText("h1", "The request was not answered");
		assertEquals("alert", browser.role("main > div"));
		assertTrue(browser.text(".code").matches("CAS-11\\d\\d"), browser.text(".code"));
		browser.click("main > p > a");
		browser.awaitText("h1", "Authorize licences by a file");
		browser.choose("#request", save("authorize.txt", vendor.request(Vendor.ORDERED + 1).text()));
		browser.click("button");
		browser.awaitText("h1", "Check the authorization");
		browser.click("button");
		browser.awaitText("h1", "The request was not answered");
		assertEquals("CAS-1051", browser.text(".code"));
		assertFalse(browser.text("main").contains("{"), browser.text("main"));
		browser.click("main > p > a");
		browser.awaitText("h1", "Authorize licences by a file");
	}

	@Test
	void hostileNamesInARequestAreTextAndNothingElse() throws Exception {
		String name = "<img src=x onerror=alert(1)>\"'&amp;";
		browser.choose("#request", save("authorize.txt",
				vendor.request(name, vendor.line.number(), 1, Instant.now()).text()));
		browser.click("button");
		browser.awaitText("h1", "Check the authorization");
		assertEquals(name, browser.text("dd"));
		assertEquals(0, browser.count("img"));
	}

	@Test
	void keyboardAndScreenReaderFindTheirWay() {
		browser.press(Browser.TAB);
		assertEquals("Request file", browser.focusedLabel().lines().findFirst().orElse(""));
		browser.press(Browser.TAB);
		assertEquals("Show request", browser.focusedLabel());
		assertEquals("main", browser.role("main"));
		assertEquals("heading", browser.role("h1"));
		assertEquals(1, browser.count("html[lang=en]"));
		assertEquals(0, browser.count("script"));
	}

	@Test
	void pageIsReadableByDayAndByNight() {
		String day = readable("light");
		assertNotEquals(day, readable("dark"));
	}

	/** The background, under text that stands out from it. */
	private String readable(String scheme) {
		browser.prefer(scheme);
		String page = browser.style("body", "background-color");
		for (List<String> pair : List.of(List.of(browser.style("body", "color"), page),
				List.of(browser.style("header p", "color"), page),
				List.of(browser.style("button", "color"), browser.style("button", "background-color")))) {
			double contrast = contrast(pair.getFirst(), pair.getLast());
			assertTrue(contrast >= READABLE, scheme + " " + pair + ": " + contrast);
		}
		return page;
	}

	/** As the web content accessibility guidelines reckon it. */
	private static double contrast(String one, String other) {
		double a = luminance(one);
		double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(String color) {
		double[] parts = Arrays.stream(color.replaceAll("[^0-9.,]", "").split(",")).mapToDouble(Double::parseDouble)
				.map(value -> value / 255).map(value -> value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
				.toArray();
		return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
	}

	private Path save(String name, String content) throws Exception {
		return Files.writeString(directory.resolve(name), content);
	}

	private static String firstLines(String text, int lines) {
		return String.join("\n", text.lines().limit(lines).toList());
	}

	/** The browser tells nobody when it has saved a file. */
	private Path awaitDownload(String name) throws IOException {
		Path file = directory.resolve("downloads").resolve(name);
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!Files.exists(file) || Files.size(file) == 0) {
			assertTrue(System.nanoTime() < end, "There is no " + file);
			LockSupport.parkNanos(20_000_000);
		}
		return file;
	}
}
