// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.castellan.core.host.HostId;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.io.FileTooLargeException;
import org.castellan.core.problem.ProblemException;

/**
 * A licence file in the FlexNet grammar, kept byte by byte: printing what was read gives the same bytes, and each wither
 * changes only the bytes it is about. For example {@code file.withServerHost(0, "licsrv02")} leaves every signed line
 * as it was. Immutable.
 */
public final class LicenseFile {

	/** What a licence file may hold at most, 16 MiB. */
	public static final int MAX_BYTES = 16 << 20;
	/** How many logical lines are read. */
	public static final int MAX_LINES = 200_000;

	private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

	private final String mark;
	private final List<LicenseLine> lines;
	private final List<ServerLine> servers;
	private final List<SignedLine> signedLines;

	private LicenseFile(String mark, List<LicenseLine> lines) {
		this.mark = mark;
		this.lines = List.copyOf(lines);
		servers = only(ServerLine.class);
		signedLines = only(SignedLine.class);
	}

	/**
	 * Reads any bytes; what is not understood becomes an {@link UnreadableLine}. A file that is too large, or not text,
	 * becomes one such line.
	 */
	public static LicenseFile parse(byte[] content) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		if (content.length > MAX_BYTES) {
			return unreadable(text, LicenseProblem.TOO_LARGE);
		}
		if (text.chars().anyMatch(LicenseFile::isBinary)) {
			return unreadable(text, LicenseProblem.BINARY);
		}
		String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
		List<SourceText> sources = LineSplitter.split(text.substring(mark.length()), MAX_LINES);
		Stream<LicenseLine> read = sources.stream().limit(MAX_LINES).map(LineReader::read);
		Stream<LicenseLine> rest = sources.stream().skip(MAX_LINES)
				.map(source -> unreadable(source, LicenseProblem.TOO_MANY_LINES));
		return new LicenseFile(mark, Stream.concat(read, rest).toList());
	}

	/**
	 * Reads a file from disk, and no more of it than a licence file may hold.
	 *
	 * @throws ProblemException if it is too large or cannot be read
	 */
	public static LicenseFile read(Path file) throws ProblemException {
		String name = String.valueOf(file.getFileName());
		try {
			return parse(AtomicFile.read(file, MAX_BYTES));
		} catch (FileTooLargeException e) {
			throw new ProblemException(LicenseProblem.TOO_LARGE.problem("file", name), e);
		} catch (IOException e) {
			throw new ProblemException(
					LicenseProblem.CANNOT_READ.problem("file", name, "reason", FileFailure.reason(e)), e);
		}
	}

	/** Every line in order. */
	public List<LicenseLine> lines() {
		return lines;
	}

	/** The file as it was read. */
	public byte[] bytes() {
		return text().getBytes(StandardCharsets.ISO_8859_1);
	}

	public List<ServerLine> servers() {
		return servers;
	}

	public List<VendorLine> vendors() {
		return only(VendorLine.class);
	}

	/** FEATURE and INCREMENT lines. */
	public List<FeatureLine> features() {
		return only(FeatureLine.class);
	}

	public List<PackageLine> packages() {
		return only(PackageLine.class);
	}

	public List<UpgradeLine> upgrades() {
		return only(UpgradeLine.class);
	}

	/** All lines that a publisher signs. */
	public List<SignedLine> signedLines() {
		return signedLines;
	}

	public List<UnreadableLine> unreadableLines() {
		return only(UnreadableLine.class);
	}

	/** The host ids of the SERVER lines, each once: what the signature of a counted line covers. */
	public List<HostId> hostIds() {
		return servers.stream().map(ServerLine::hostId).distinct().toList();
	}

	/**
	 * Another host on a SERVER line.
	 *
	 * @param index of the SERVER line, from 0
	 * @throws IllegalArgumentException if it is no host name or address
	 */
	public LicenseFile withServerHost(int index, String host) {
		return replace(servers().get(index), LineEditor.withServerHost(servers().get(index), host));
	}

	/** Another port on a SERVER line, or a first one. */
	public LicenseFile withServerPort(int index, int port) {
		return replace(servers().get(index), LineEditor.withServerPort(servers().get(index), port));
	}

	/** Another port on a VENDOR line, or a first one as {@code PORT=}. */
	public LicenseFile withVendorPort(int index, int port) {
		return replace(vendors().get(index), LineEditor.withVendorPort(vendors().get(index), port));
	}

	/**
	 * Another value of an attribute that anyone may edit, or a first one.
	 *
	 * @param number       of a signed line, {@link LicenseLine#number()}
	 * @param lowerCaseKey such as {@code user_info}
	 * @throws IllegalArgumentException if no signed line has that number, if the key is the publisher's, or if the value
	 *                                  cannot be written between quotes in 8-bit Latin
	 */
	public LicenseFile withAttribute(int number, String lowerCaseKey, String value) {
		SignedLine line = signedLines().stream().filter(each -> each.number() == number).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("No signed line has the number " + number));
		return replace(line, LineEditor.withAttribute(line, lowerCaseKey, value));
	}

	private LicenseFile replace(LicenseLine line, String text) {
		StringBuilder changed = new StringBuilder(mark);
		lines.forEach(each -> changed.append(each == line ? text + line.source().ending() : each.source().written()));
		return parse(changed.toString().getBytes(StandardCharsets.ISO_8859_1));
	}

	private <T> List<T> only(Class<T> type) {
		return lines.stream().filter(type::isInstance).map(type::cast).toList();
	}

	/** The file as it was read, one character per byte. */
	@Override
	public String toString() {
		return text();
	}

	private String text() {
		StringBuilder text = new StringBuilder(mark);
		lines.forEach(line -> text.append(line.source().text()).append(line.source().ending()));
		return text.toString();
	}

	private static LicenseFile unreadable(String text, LicenseProblem code) {
		return new LicenseFile("", List.of(unreadable(new SourceText(1, text, ""), code)));
	}

	private static UnreadableLine unreadable(SourceText source, LicenseProblem code) {
		return new UnreadableLine(source, List.of(new LineFault(code, "")));
	}

	/** Control characters that no text holds; tab, line ends, form feed and the end mark of DOS may stand there. */
	private static boolean isBinary(int c) {
		return c < ' ' && "\t\n\u000b\f\r\u001a".indexOf(c) < 0;
	}
}
