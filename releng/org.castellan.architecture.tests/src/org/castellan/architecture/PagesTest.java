// SPDX-License-Identifier: EPL-2.0
package org.castellan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the repository's Markdown pages point to is there, for example the {@code docs/problems.md} that README links. */
class PagesTest {

	private static final Path REPOSITORY = Path.of(System.getProperty("architecture.bundles")).resolveSibling("").normalize();
	/** The address of a link or a picture, without the part of the page. */
	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
	private static final Pattern SCRIPT = Pattern.compile("releng/[\\w./-]*\\w");

	private static List<Path> pages = List.of();

	@BeforeAll
	static void find() throws IOException {
		try (Stream<Path> above = Files.list(REPOSITORY); Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
			pages = Stream.concat(above, docs).filter(path -> path.toString().endsWith(".md")).sorted().toList();
		}
	}

	@Test
	void thePagesWereFound() {
		assertTrue(pages.contains(REPOSITORY.resolve("README.md")), pages::toString);
		assertTrue(pages.contains(REPOSITORY.resolve("docs/architecture.md")), pages::toString);
	}

	@Test
	void everyLinkWithinTheRepositoryLeadsSomewhere() throws IOException {
		assertEquals(List.of(), missing(LINK, link -> link.group(1), Path::getParent));
	}

	@Test
	void everyScriptThatIsNamedIsThere() throws IOException {
		assertEquals(List.of(), missing(SCRIPT, MatchResult::group, page -> REPOSITORY));
	}

	@Test
	void everyBundleStandsInTheTableOfReadme() throws IOException {
		String readme = Files.readString(REPOSITORY.resolve("README.md"));
		try (Stream<Path> bundles = Files.list(REPOSITORY.resolve("bundles"))) {
			assertEquals(List.of(), bundles.filter(bundle -> Files.exists(bundle.resolve("META-INF/MANIFEST.MF")))
					.map(bundle -> bundle.getFileName().toString())
					.filter(bundle -> !bundle.endsWith(".tests") && !readme.contains("| `" + bundle + "` |")).sorted().toList());
		}
	}

	private static List<String> missing(Pattern pattern, Function<MatchResult, String> named, Function<Path, Path> from)
			throws IOException {
		List<String> missing = new ArrayList<>();
		for (Path page : pages) {
			pattern.matcher(Files.readString(page)).results().map(named).filter(to -> !to.contains("://"))
					.filter(to -> !Files.exists(from.apply(page).resolve(to)))
					.forEach(to -> missing.add(REPOSITORY.relativize(page) + " names " + to));
		}
		return missing;
	}
}
