// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import org.castellan.core.io.AtomicFile;
import org.castellan.ledger.internal.state.Testimony;
import org.castellan.ledger.internal.state.UnreadableException;

/**
 * A small file outside the ledger's directory that remembers how far the ledger was: its id, the number of its last
 * entry, and its highest fencing number, one line each. A directory that was put back from a backup knows less than its
 * witness.
 */
public final class Witness {

	private static final String MARK = "castellan-ledger-witness-1";
	private static final int LIMIT = 1024;

	private final Path file;

	public Witness(Path file) {
		this.file = file;
	}

	/** What it remembers; empty if there is no file yet. */
	public Optional<Testimony> read() throws IOException {
		if (Files.notExists(file)) {
			return Optional.empty();
		}
		String[] lines = new String(AtomicFile.read(file, LIMIT), StandardCharsets.US_ASCII).split("\n");
		if (lines.length != 4 || !lines[0].equals(MARK)) {
			throw new UnreadableException("The witness " + file + " is of another version or damaged");
		}
		try {
			return Optional.of(new Testimony(UUID.fromString(lines[1]), Long.parseLong(lines[2]),
					Long.parseLong(lines[3])));
		} catch (IllegalArgumentException e) {
			throw new UnreadableException("The witness " + file + " is damaged: " + e.getMessage());
		}
	}

	/** Replaces what it remembers, durably. */
	public void write(Testimony testimony) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		AtomicFile.write(file, (MARK + "\n" + testimony.ledger() + "\n" + testimony.sequence() + "\n"
				+ testimony.fencing() + "\n").getBytes(StandardCharsets.US_ASCII));
	}
}
