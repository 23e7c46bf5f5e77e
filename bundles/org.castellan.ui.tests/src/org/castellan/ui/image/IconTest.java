// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** The pictures in the source tree: each is there, none is left over, and their colours read on both themes. */
class IconTest {

	/** WCAG 2.1, 1.4.11: graphical objects. */
	private static final double READABLE = 3.0;
	private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

	private static Path icons() {
		Path here = Path.of("").toAbsolutePath();
		return Stream.of(here, here.resolve("bundles"), here.getParent()).map(each -> each.resolve("org.castellan.ui/icons"))
				.filter(Files::isDirectory).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@EnumSource
	void everyIconHasItsDrawing(Icon icon) {
		assertTrue(Files.isRegularFile(icons().resolveSibling(icon.path())), icon.path());
	}

	@Test
	void everyDrawingIsAnIcon() throws IOException {
		Set<String> named = Arrays.stream(Icon.values()).map(icon -> Path.of(icon.path()).getFileName().toString())
				.collect(Collectors.toSet());
		try (Stream<Path> files = Files.list(icons())) {
			assertEquals(named, files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "#ffffff", "#2f2f2f" })
	void everyColourReadsOnTheBackgroundsOfBothThemes(String background) throws IOException {
		try (Stream<Path> files = Files.list(icons())) {
			Set<String> colours = files.flatMap(IconTest::colours).collect(Collectors.toSet());
			colours.forEach(colour -> assertTrue(contrast(colour, background) >= READABLE,
					() -> colour + " on " + background + ": " + contrast(colour, background)));
		}
	}

	private static Stream<String> colours(Path file) {
		try {
			return COLOUR.matcher(Files.readString(file)).results().map(MatchResult::group).toList().stream();
		} catch (IOException e) {
			throw new IllegalStateException(file.toString(), e);
		}
	}

	private static double contrast(String a, String b) {
		double one = luminance(a);
		double other = luminance(b);
		return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
	}

	private static double luminance(String colour) {
		return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
	}

	private static double channel(String colour, int at) {
		double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}
}
