// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of a provisioning file, in whatever encoding an editor left it. */
final class ProvisioningText {

	/** What an editor writes before a text, and what it says of the encoding. */
	private record Mark(byte[] bytes, Charset encoding) {
	}

	private static final List<Mark> MARKS = List.of(
			new Mark(new byte[] { (byte) 0xef, (byte) 0xbb, (byte) 0xbf }, StandardCharsets.UTF_8),
			new Mark(new byte[] { (byte) 0xff, (byte) 0xfe }, StandardCharsets.UTF_16LE),
			new Mark(new byte[] { (byte) 0xfe, (byte) 0xff }, StandardCharsets.UTF_16BE));

	private ProvisioningText() {
	}

	/** The characters; empty if it is no text. Without a mark, what is not UTF-8 is Latin-1. */
	static Optional<String> decode(byte[] content) {
		for (Mark mark : MARKS) {
			int length = mark.bytes.length;
			if (content.length >= length && Arrays.equals(mark.bytes, 0, length, content, 0, length)) {
				return decode(Arrays.copyOfRange(content, length, content.length), mark.encoding)
						.filter(ProvisioningText::isText);
			}
		}
		return decode(content, StandardCharsets.UTF_8).or(() -> decode(content, StandardCharsets.ISO_8859_1))
				.filter(ProvisioningText::isText);
	}

	/** The lines, however they end. */
	static List<String> lines(String text) {
		return List.of(text.split("\r\n|\r|\n|\f", -1));
	}

	static String print(ProvisioningFile file) {
		StringBuilder text = new StringBuilder(ProvisioningSection.USER.heading()).append('\n');
		for (ContactField field : ContactField.values()) {
			String value = field.of(file.contact());
			if (!value.isEmpty()) {
				text.append(field.key()).append('=').append(value).append('\n');
			}
		}
		file.other().forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
		text.append(section(ProvisioningSection.CORE, file.core(), file.target()));
		if (!file.extensions().isEmpty()) {
			text.append(section(ProvisioningSection.EXTENSIONS, file.extensions(), file.target()));
		}
		return text.toString();
	}

	private static String section(ProvisioningSection section, List<ProvisioningEntry> entries, TargetKind target) {
		return section.heading() + "\n" + entries.stream().map(entry -> entry.title() + "=" + entry.number().text()
				+ (target == TargetKind.SERVER ? "=" + entry.count() : "") + "\n").collect(Collectors.joining());
	}

	private static Optional<String> decode(byte[] content, Charset encoding) {
		try {
			return Optional.of(encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString());
		} catch (CharacterCodingException notThisOne) {
			return Optional.empty();
		}
	}

	/** Control characters stand in no text, but for tabs, ends of lines and pages, and the end mark of DOS. */
	private static boolean isText(String text) {
		return text.chars().noneMatch(c -> c < ' ' && "\t\n\r\f\u001a".indexOf(c) < 0);
	}
}
