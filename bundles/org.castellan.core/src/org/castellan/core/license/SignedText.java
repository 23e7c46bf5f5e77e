// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;
import java.util.Locale;
import org.castellan.core.host.HostId;

/** Writes the canonical text that a signature covers; see {@link SignedLine#signedText}. */
final class SignedText {

	private SignedText() {
	}

	static String of(SignedLine line, List<HostId> serverHostIds) {
		List<Word> words = Words.cut(line.text()).words();
		int fields = fields(line);
		int attributes = line.key().isPresent() ? fields + 1 : fields;
		StringBuilder text = new StringBuilder(256).append(words.getFirst().name().toUpperCase(Locale.ROOT));
		words.subList(1, fields).forEach(word -> item(text, word.whole()));
		words.subList(attributes, words.size()).stream().map(Word::attribute)
				.filter(attribute -> !attribute.isEditable() && !attribute.isSignature())
				.forEach(attribute -> item(text, attribute.key() + attribute.value().map("="::concat).orElse("")));
		if (line.isCounted()) {
			serverHostIds.forEach(hostId -> item(text, "SERVER " + hostId));
		}
		return text.toString();
	}

	/** How many words stand before the key and the attributes, the keyword among them. */
	static int fields(SignedLine line) {
		return switch (line) {
			case FeatureLine feature -> 6;
			case PackageLine suite -> 4;
			case UpgradeLine upgrade -> 7;
		};
	}

	private static void item(StringBuilder text, String item) {
		text.append('\n').append(item);
	}
}
