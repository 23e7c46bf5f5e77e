// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One step of the schema: a numbered script that, once released, is never changed again.
 *
 * @param text statements, each ended by a semicolon at a line's end
 */
record Migration(int version, String name, String text) {

	/** Reads the script {@code 001-orders.sql} beside this class. */
	static Migration read(String script) {
		try (InputStream in = Objects.requireNonNull(Migration.class.getResourceAsStream(script), script)) {
			return new Migration(Integer.parseInt(script.substring(0, script.indexOf('-'))), script,
					new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	List<String> statements() {
		String withoutComments = text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
		return Arrays.stream(withoutComments.split(";\\s*(?:\\n|$)")).map(String::strip)
				.filter(statement -> !statement.isEmpty()).toList();
	}

	/** The same on every platform: line ends do not count. */
	String checksum() {
		try {
			byte[] plain = text.lines().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}
}
