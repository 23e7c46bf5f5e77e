// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A letter as it goes over the wire (RFC 5322, 2045, 2047, 2231): ASCII only, no line over 76 characters but for the
 * addresses, so that no server on the way has a reason to change it.
 */
final class MailText {

	private static final String LINE = "\r\n";
	private static final Base64.Encoder LINES = Base64.getMimeEncoder();
	/** Bytes of text in one encoded word: 45 are 60 of its 75 characters. */
	private static final int WORD_BYTES = 45;
	private static final int LONGEST_PLAIN = 60;

	private MailText() {
	}

	/** @param id makes the letter's own id and the line between its parts */
	static String of(Mail mail, ZonedDateTime date, UUID id) {
		String boundary = "castellan-" + id;
		String domain = mail.from().value().substring(mail.from().value().indexOf('@') + 1);
		return String.join(LINE, "From: " + mail.from(), "To: " + mail.to(), "Subject: " + words(mail.subject()),
				"Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(date), "Message-ID: <" + id + "@" + domain + ">",
				"MIME-Version: 1.0", "Content-Type: multipart/mixed;", " boundary=\"" + boundary + "\"", "",
				"--" + boundary, "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: base64", "",
				LINES.encodeToString(bytes(mail.text().replace("\n", LINE))), "--" + boundary,
				"Content-Type: application/octet-stream", "Content-Transfer-Encoding: base64",
				"Content-Disposition: attachment;" + fileName(mail.fileName()), "",
				LINES.encodeToString(mail.file()), "--" + boundary + "--", "");
	}

	/** A header's text: as it is, or in encoded words, each of whole characters. */
	static String words(String text) {
		String oneLine = text.replaceAll("\\p{Cntrl}+", " ");
		if (oneLine.length() <= LONGEST_PLAIN && isAscii(oneLine) && !oneLine.contains("=?")) {
			return oneLine;
		}
		return pieces(oneLine).stream().map(piece -> "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(piece)) + "?=")
				.collect(Collectors.joining(LINE + " "));
	}

	private static List<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		text.codePoints().mapToObj(Character::toString).forEach(character -> {
			if (bytes(piece + character).length > WORD_BYTES) {
				pieces.add(piece.toString());
				piece.setLength(0);
			}
			piece.append(character);
		});
		pieces.add(piece.toString());
		return pieces;
	}

	/** The name for old readers in ASCII, and for all others as it is. */
	private static String fileName(String name) {
		String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
		String both = LINE + " filename=\"" + plain + "\"";
		return plain.equals(name) ? both
				: both + ";" + LINE + " filename*=UTF-8''"
						+ URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch(c -> c < 0x7f);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
