// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.DiagnosticsProblem;

/**
 * The rules that are known, in the order of their file; each id once. For example
 * {@code PortCatalog.standard().with(PortCatalog.read(Path.of("site-ports.csv")))}.
 */
public record PortCatalog(List<PortRule> rules) {

	private static final String STANDARD = "ports.csv";
	private static final int LARGEST = 4 * 1024 * 1024;

	public PortCatalog {
		rules = List.copyOf(rules);
		Set<String> ids = new HashSet<>();
		for (PortRule rule : rules) {
			if (!ids.add(rule.id())) {
				throw new IllegalArgumentException("Two rules have the id " + rule.id());
			}
		}
	}

	/** What comes with the program. */
	public static PortCatalog standard() {
		try (InputStream in = Objects.requireNonNull(PortCatalog.class.getResourceAsStream(STANDARD))) {
			return sound(STANDARD, CatalogReader.read(STANDARD, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (ProblemException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * A site's own rules, a CSV file whose first line names its columns; {@code id}, {@code product} and {@code ports} are
	 * needed.
	 *
	 * @throws ProblemException if the file cannot be read; {@link MalformedCatalogException}, naming the lines that are no rules
	 */
	public static PortCatalog read(Path file) throws ProblemException {
		return sound(file.toString(), examine(file));
	}

	private static PortCatalog sound(String file, CatalogReading reading) throws MalformedCatalogException {
		if (!reading.problems().isEmpty()) {
			throw new MalformedCatalogException(file, reading.problems());
		}
		return reading.rules();
	}

	/**
	 * The same file for somebody who mends it: with every line that is no rule.
	 *
	 * @throws ProblemException if the file cannot be read
	 */
	public static CatalogReading examine(Path file) throws ProblemException {
		try {
			return CatalogReader.read(file.toString(), new String(AtomicFile.read(file, LARGEST), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new ProblemException(DiagnosticsProblem.CATALOG_UNREADABLE.problem("file", file.toString(), "reason",
					FileFailure.reason(e)), e);
		}
	}

	/** These rules and those of another; a rule of the other takes the place of one with its id. */
	public PortCatalog with(PortCatalog other) {
		Map<String, PortRule> merged = new LinkedHashMap<>();
		rules.forEach(rule -> merged.put(rule.id(), rule));
		other.rules.forEach(rule -> merged.put(rule.id(), rule));
		return new PortCatalog(new ArrayList<>(merged.values()));
	}

	/** Their names, in the order they first come. */
	public List<String> products() {
		return rules.stream().map(PortRule::product).distinct().toList();
	}

	/**
	 * The rules of a product, named in any case as it is, or by how only one name begins, or by a part only one has.
	 *
	 * @throws ProblemException naming the products there are, if it is none, or more than one
	 */
	public List<PortRule> of(String product) throws ProblemException {
		String asked = product.strip().toLowerCase(Locale.ROOT);
		List<BiPredicate<String, String>> ways = List.of(String::equals, String::startsWith, String::contains);
		List<String> found = List.of();
		for (BiPredicate<String, String> way : ways) {
			List<String> now = products().stream().filter(name -> way.test(name.toLowerCase(Locale.ROOT), asked)).toList();
			if (now.size() == 1 && !asked.isEmpty()) {
				return rules.stream().filter(rule -> rule.product().equals(now.getFirst())).toList();
			}
			found = now;
		}
		throw new ProblemException(DiagnosticsProblem.UNKNOWN_PRODUCT.problem("product", product, "products",
				String.join(", ", found.isEmpty() ? products() : found)));
	}

	public Optional<PortRule> rule(String id) {
		return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
	}

	/** The rules that name a port. */
	public List<PortRule> naming(int port, Protocol protocol) {
		return rules.stream().filter(rule -> rule.protocol() == protocol && rule.ports().contains(port)).toList();
	}
}
