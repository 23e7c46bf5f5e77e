// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.castellan.ledger.Command;
import org.castellan.ledger.LeaseTerms;

/**
 * Log entries as bytes: a version, a kind, then its fields in order. Reading what was written gives an equal entry; an
 * unknown version or kind is refused, so that an older program never guesses at a newer log.
 */
public final class EntryCodec {

	/** Raised with every change that an older program would misread. */
	static final int VERSION = 1;

	/** Bytes of one entry at most; Ratis is configured for it. */
	public static final int LIMIT = 4 << 20;

	private static final int BATCH = 1;
	private static final int OPENING = 2;
	private static final int HEADER = 64;

	private EntryCodec() {
	}

	public static byte[] encode(Entry entry) {
		return switch (entry) {
		case Entry.Batch(long opening, long time, long wall, List<Command> commands) -> encodeBatch(opening, time, wall,
				commands.stream().map(CommandCodec::encode).toList());
		case Entry.Opening opening -> encodeOpening(opening);
		};
	}

	/** A {@link Entry.Batch} of commands that are bytes already. */
	public static byte[] encodeBatch(long opening, long time, long wall, List<byte[]> commands) {
		Output out = new Output(HEADER + commands.stream().mapToInt(each -> each.length).sum());
		writeHeader(out, BATCH, time, wall);
		out.writeNumber(opening);
		out.writeNumber(commands.size());
		commands.forEach(out::append);
		return out.toBytes();
	}

	private static byte[] encodeOpening(Entry.Opening opening) {
		Output out = new Output(2 * HEADER);
		writeHeader(out, OPENING, opening.time(), opening.wall());
		writeId(out, opening.ledger());
		writeTerms(out, opening.terms());
		out.writeBoolean(opening.witness().isPresent());
		opening.witness().ifPresent(witness -> {
			writeId(out, witness.ledger());
			out.writeNumber(witness.sequence());
			out.writeNumber(witness.fencing());
		});
		return out.toBytes();
	}

	public static Entry decode(ByteBuffer bytes) throws UnreadableException {
		Input in = new Input(bytes);
		int version = in.readByte();
		if (version != VERSION) {
			throw new UnreadableException("A log entry is of version " + version + ", this program reads " + VERSION);
		}
		int kind = in.readByte();
		long time = in.readNumber();
		long wall = in.readSigned();
		Entry entry = switch (kind) {
		case BATCH -> new Entry.Batch(in.readNumber(), time, wall, readCommands(in));
		case OPENING -> new Entry.Opening(time, wall, readId(in), readTerms(in), readWitness(in));
		default -> throw new UnreadableException("A log entry is of an unknown kind: " + kind);
		};
		in.requireEnd();
		return entry;
	}

	private static void writeHeader(Output out, int kind, long time, long wall) {
		out.writeByte(VERSION);
		out.writeByte(kind);
		out.writeNumber(time);
		out.writeSigned(wall);
	}

	private static List<Command> readCommands(Input in) throws UnreadableException {
		int count = in.readSize(LIMIT);
		List<Command> commands = new ArrayList<>(Math.min(count, 1024));
		for (int i = 0; i < count; i++) {
			commands.add(CommandCodec.read(in));
		}
		return commands;
	}

	private static Optional<Testimony> readWitness(Input in) throws UnreadableException {
		return in.readBoolean() ? Optional.of(new Testimony(readId(in), in.readNumber(), in.readNumber()))
				: Optional.empty();
	}

	static void writeId(Output out, UUID id) {
		out.writeFixed(id.getMostSignificantBits());
		out.writeFixed(id.getLeastSignificantBits());
	}

	static UUID readId(Input in) throws UnreadableException {
		return new UUID(in.readFixed(), in.readFixed());
	}

	static void writeTerms(Output out, LeaseTerms terms) {
		out.writeNumber(terms.standard().toMillis());
		out.writeNumber(terms.longest().toMillis());
		out.writeNumber(terms.longestBorrow().toMillis());
		out.writeNumber(terms.pause().toMillis());
	}

	static LeaseTerms readTerms(Input in) throws UnreadableException {
		try {
			return new LeaseTerms(Duration.ofMillis(in.readNumber()), Duration.ofMillis(in.readNumber()),
					Duration.ofMillis(in.readNumber()), Duration.ofMillis(in.readNumber()));
		} catch (IllegalArgumentException e) {
			throw new UnreadableException(e.getMessage());
		}
	}
}
