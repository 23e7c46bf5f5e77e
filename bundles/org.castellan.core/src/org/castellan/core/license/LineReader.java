// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.castellan.core.host.HostId;

/**
 * Reads one logical line into its typed form, or into an {@link UnreadableLine} with everything that is wrong with it.
 * Keywords are read in any case; all else is taken with its case.
 */
final class LineReader {

	static final int MAX_LENGTH = 65_536;
	static final int MAX_PORT = 64_000;
	private static final int MAX_NAME = 256;
	private static final Pattern KEY = Pattern.compile("\\p{XDigit}{12,20}");
	private static final Pattern PORT = Pattern.compile("\\d{1,9}");
	private static final Pattern BLANKS = Pattern.compile("[\\x00-\\x20]+");

	private static final Map<String, Function<LineReader, LicenseLine>> KINDS = Map.of("SERVER", LineReader::server,
			"VENDOR", LineReader::vendor, "DAEMON", LineReader::vendor, "USE_SERVER", LineReader::useServer, "FEATURE",
			reader -> reader.feature(FeatureLine.Kind.FEATURE), "INCREMENT",
			reader -> reader.feature(FeatureLine.Kind.INCREMENT), "PACKAGE", LineReader::suite, "UPGRADE",
			LineReader::upgrade);

	private final SourceText source;
	private final List<Word> words;
	private final List<LineFault> faults;
	private int next = 1;

	private LineReader(SourceText source) {
		Words.Cut cut = Words.cut(source.text());
		this.source = source;
		this.words = cut.words();
		this.faults = cut.faults();
	}

	static LicenseLine read(SourceText source) {
		if (source.text().length() > MAX_LENGTH) {
			return new UnreadableLine(source, List.of(new LineFault(LicenseProblem.LINE_TOO_LONG, "")));
		}
		if (Words.isComment(source.text())) {
			return new CommentLine(source);
		}
		return new LineReader(source).read();
	}

	private LicenseLine read() {
		if (words.isEmpty() && faults.isEmpty()) {
			return new BlankLine(source);
		}
		String keyword = words.isEmpty() ? source.text().strip() : words.getFirst().whole();
		Optional<Function<LineReader, LicenseLine>> kind = Optional
				.ofNullable(KINDS.get(keyword.toUpperCase(Locale.ROOT)));
		if (kind.isEmpty()) {
			return new UnreadableLine(source, List.of(new LineFault(LicenseProblem.UNKNOWN_KEYWORD, keyword)));
		}
		return faults.isEmpty() ? kind.get().apply(this) : unreadable();
	}

	private LicenseLine server() {
		Optional<String> host = field("host");
		Optional<HostId> hostId = field("host id").flatMap(text -> value(text, LicenseProblem.BAD_HOST_ID, HostId::parse));
		OptionalInt port = OptionalInt.empty();
		if (next < words.size() && startsWithDigit(words.get(next))) {
			port = port(words.get(next++).whole());
		}
		Attributes attributes = attributes();
		return faults.isEmpty() ? new ServerLine(source, host.orElseThrow(), hostId.orElseThrow(), port, attributes)
				: unreadable();
	}

	private LicenseLine vendor() {
		Optional<String> name = field("name");
		Optional<String> daemon = Optional.empty();
		Optional<String> options = Optional.empty();
		OptionalInt port = OptionalInt.empty();
		for (Word word : words.subList(next, words.size())) {
			String text = word.whole();
			boolean isPort = isNamed(word, "PORT") || PORT.matcher(text).matches();
			if (isPort && port.isEmpty()) {
				port = port(word.value().orElse(text));
			} else if (isNamed(word, "OPTIONS") && options.isEmpty()) {
				options = word.value();
			} else if (isPort || isNamed(word, "OPTIONS")) {
				fault(LicenseProblem.UNEXPECTED_WORD, text);
			} else if (daemon.isEmpty() && options.isEmpty()) {
				daemon = Optional.of(text);
			} else if (options.isEmpty()) {
				options = Optional.of(text);
			} else {
				fault(LicenseProblem.UNEXPECTED_WORD, text);
			}
		}
		return faults.isEmpty() ? new VendorLine(source, name.orElseThrow(), daemon, options, port) : unreadable();
	}

	private LicenseLine useServer() {
		words.subList(next, words.size()).forEach(word -> fault(LicenseProblem.UNEXPECTED_WORD, word.whole()));
		return faults.isEmpty() ? new UseServerLine(source) : unreadable();
	}

	private LicenseLine feature(FeatureLine.Kind kind) {
		Optional<String> name = signedField("name");
		Optional<String> vendor = signedField("vendor");
		Optional<FeatureVersion> version = version("version");
		Optional<Expiry> expiry = expiry();
		Optional<SeatCount> count = count();
		Optional<String> key = key();
		Attributes attributes = signedAttributes();
		return faults.isEmpty() ? new FeatureLine(source, kind, name.orElseThrow(), vendor.orElseThrow(),
				version.orElseThrow(), expiry.orElseThrow(), count.orElseThrow(), key, attributes) : unreadable();
	}

	private LicenseLine suite() {
		Optional<String> name = signedField("name");
		Optional<String> vendor = signedField("vendor");
		Optional<FeatureVersion> version = version("version");
		Optional<String> key = key();
		Attributes attributes = signedAttributes();
		Optional<List<PackageComponent>> components = value(attributes.value("COMPONENTS").orElse(""),
				LicenseProblem.BAD_COMPONENTS, LineReader::components);
		return faults.isEmpty() ? new PackageLine(source, name.orElseThrow(), vendor.orElseThrow(),
				version.orElseThrow(), key, components.orElseThrow(), attributes) : unreadable();
	}

	private LicenseLine upgrade() {
		Optional<String> name = signedField("name");
		Optional<String> vendor = signedField("vendor");
		Optional<FeatureVersion> from = version("old version");
		Optional<FeatureVersion> to = version("new version");
		Optional<Expiry> expiry = expiry();
		Optional<SeatCount> count = count();
		Optional<String> key = key();
		Attributes attributes = signedAttributes();
		if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) >= 0) {
			fault(LicenseProblem.BAD_VERSION, from.get() + " " + to.get());
		}
		return faults.isEmpty() ? new UpgradeLine(source, name.orElseThrow(), vendor.orElseThrow(), from.orElseThrow(),
				to.orElseThrow(), expiry.orElseThrow(), count.orElseThrow(), key, attributes) : unreadable();
	}

	private Optional<FeatureVersion> version(String what) {
		return signedField(what).flatMap(text -> value(text, LicenseProblem.BAD_VERSION, FeatureVersion::new));
	}

	private Optional<Expiry> expiry() {
		return signedField("expiry date").flatMap(text -> value(text, LicenseProblem.BAD_DATE, Expiry::parse));
	}

	private Optional<SeatCount> count() {
		return signedField("count").flatMap(text -> value(text, LicenseProblem.BAD_COUNT, SeatCount::parse));
	}

	private Optional<String> key() {
		if (next == words.size() || !KEY.matcher(words.get(next).whole()).matches()) {
			return Optional.empty();
		}
		return Optional.of(words.get(next++).whole());
	}

	private OptionalInt port(String text) {
		if (PORT.matcher(text).matches() && Integer.parseInt(text) <= MAX_PORT) {
			return OptionalInt.of(Integer.parseInt(text));
		}
		fault(LicenseProblem.BAD_PORT, text);
		return OptionalInt.empty();
	}

	/** The rest of the line. */
	private Attributes attributes() {
		return new Attributes(words.subList(next, words.size()).stream().map(Word::attribute).toList());
	}

	/** The rest of a line that is signed: each key of the publisher's once, its dates and host ids readable. */
	private Attributes signedAttributes() {
		Set<String> seen = new HashSet<>();
		for (Word word : words.subList(next, words.size())) {
			boolean isBareQuote = word.isQuoted() && word.value().isEmpty();
			if (word.name().isEmpty() || isBareQuote) {
				fault(LicenseProblem.UNEXPECTED_WORD, word.whole());
			} else if (!word.attribute().isEditable() && !seen.add(word.name())) {
				fault(LicenseProblem.REPEATED_ATTRIBUTE, word.name());
			}
		}
		Attributes attributes = attributes();
		attributes.value("START").ifPresent(date -> value(date, LicenseProblem.BAD_DATE, Expiry::parseDate));
		attributes.value("ISSUED").ifPresent(date -> value(date, LicenseProblem.BAD_DATE, Expiry::parseDate));
		attributes.value("HOSTID").ifPresent(ids -> value(ids, LicenseProblem.BAD_HOST_ID, LineReader::hostIds));
		return attributes;
	}

	/** The next positional word. */
	private Optional<String> field(String what) {
		if (next == words.size()) {
			if (faults.stream().noneMatch(fault -> fault.code() == LicenseProblem.MISSING_FIELD)) {
				fault(LicenseProblem.MISSING_FIELD, what);
			}
			return Optional.empty();
		}
		return Optional.of(words.get(next++).whole());
	}

	/** The next positional word of a signed line: short, and without quotes, so that it holds no blank. */
	private Optional<String> signedField(String what) {
		if (next < words.size() && words.get(next).isQuoted()) {
			fault(LicenseProblem.STRAY_QUOTE, words.get(next).whole());
		}
		Optional<String> field = field(what);
		field.filter(text -> text.length() > MAX_NAME).ifPresent(text -> fault(LicenseProblem.UNEXPECTED_WORD, text));
		return field;
	}

	private <T> Optional<T> value(String text, LicenseProblem code, Function<String, T> parse) {
		try {
			return Optional.of(parse.apply(text));
		} catch (IllegalArgumentException e) {
			fault(code, text);
			return Optional.empty();
		}
	}

	private void fault(LicenseProblem code, String found) {
		faults.add(new LineFault(code, found));
	}

	private LicenseLine unreadable() {
		return new UnreadableLine(source, faults);
	}

	private static boolean startsWithDigit(Word word) {
		return !word.whole().isEmpty() && Character.isDigit(word.whole().charAt(0));
	}

	private static boolean isNamed(Word word, String name) {
		return word.value().isPresent() && word.name().equalsIgnoreCase(name);
	}

	/** The host ids of a value, several where it is a list. */
	static List<HostId> hostIds(String value) {
		return parts(value, HostId::parse);
	}

	private static List<PackageComponent> components(String value) {
		return parts(value, PackageComponent::parse);
	}

	private static <T> List<T> parts(String value, Function<String, T> parse) {
		List<T> parts = BLANKS.splitAsStream(value).filter(part -> !part.isEmpty()).map(parse).toList();
		if (parts.isEmpty()) {
			throw new IllegalArgumentException("Nothing there");
		}
		return parts;
	}
}
