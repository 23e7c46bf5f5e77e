// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import org.castellan.testkit.project.ProjectFiles;
import org.junit.jupiter.api.Test;

/** A letter pressed with Alt that opens a menu of the window does nothing else: what stands below the menu bar leaves it alone. */
class MenuLettersTest {

	private static final Path BUNDLES = ProjectFiles.root().resolve("bundles");
	private static final List<String> MENUS = List.of("menu.file", "menu.edit", "menu.provisioning", "menu.window", "menu.help");

	/** Packages of views and editors, by their bundle. */
	private static final Map<String, List<String>> PAGES = Map.of("admin", List.of("editor", "view"), "authorization",
			List.of("workstation"), "diagnostics", List.of("view"), "provisioning", List.of("order", "paging", "view"));
	/** Dialogs of these packages: no menu is opened from there. */
	private static final List<String> DIALOGS = List.of("Firewall_", "Release_");

	@Test
	void everyMenuHasALetterOfItsOwn() throws IOException {
		assertEquals(MENUS.size(), menus().size(), () -> "two menus share a letter");
	}

	@Test
	void noPageTakesALetterOfTheMenuBar() throws IOException {
		Map<Character, String> menus = menus();
		Map<String, String> taken = new TreeMap<>();
		int letters = 0;
		for (Map.Entry<String, List<String>> bundle : PAGES.entrySet()) {
			for (String page : bundle.getValue()) {
				Properties labels = labels(bundle.getKey(), page);
				for (String key : labels.stringPropertyNames()) {
					Optional<Character> letter = letter(labels.getProperty(key));
					letters += letter.isPresent() ? 1 : 0;
					if (letter.filter(menus::containsKey).isPresent() && DIALOGS.stream().noneMatch(key::startsWith)) {
						taken.put(bundle.getKey() + " " + page + " " + key, menus.get(letter.get()));
					}
				}
			}
		}
		assertTrue(letters > PAGES.size(), "labels with letters were read");
		assertEquals(Map.of(), taken);
	}

	/** Which menu a letter opens. */
	private static Map<Character, String> menus() throws IOException {
		Properties labels = read(BUNDLES.resolve("org.castellan.app/OSGI-INF/l10n/bundle.properties"));
		Map<Character, String> menus = new TreeMap<>();
		MENUS.forEach(key -> menus.put(letter(labels.getProperty(key)).orElseThrow(), key));
		return menus;
	}

	private static Properties labels(String bundle, String page) throws IOException {
		return read(BUNDLES.resolve("org.castellan." + bundle + ".ui/src/org/castellan/" + bundle + "/ui/internal/" + page
				+ "/messages.properties"));
	}

	private static Properties read(Path file) throws IOException {
		Properties labels = new Properties();
		try (Reader text = Files.newBufferedReader(file)) {
			labels.load(text);
		}
		return labels;
	}

	private static Optional<Character> letter(String label) {
		int mark = label.indexOf('&');
		return mark < 0 || mark + 1 == label.length() || label.charAt(mark + 1) == '&' ? Optional.empty()
				: Optional.of(Character.toLowerCase(label.charAt(mark + 1)));
	}
}
