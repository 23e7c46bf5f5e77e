// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.castellan.ledger.Command;
import org.junit.jupiter.api.Test;

/** The codec of log entries: print ∘ parse is the identity, and nothing but what was printed is read. */
class EntryCodecPropertiesTest {

	@Provide
	Arbitrary<Entry> entries() {
		return EntryValues.entries();
	}

	@Property(tries = 500)
	void readingWhatWasWrittenGivesTheSame(@ForAll("entries") Entry entry) throws UnreadableException {
		assertEquals(entry, EntryCodec.decode(ByteBuffer.wrap(EntryCodec.encode(entry))));
	}

	@Property(tries = 200)
	void aCutEntryIsNotRead(@ForAll("entries") Entry entry, @ForAll double where) {
		byte[] bytes = EntryCodec.encode(entry);
		int length = (int) (Math.abs(where % 1) * bytes.length);
		assertThrows(UnreadableException.class,
				() -> EntryCodec.decode(ByteBuffer.wrap(Arrays.copyOf(bytes, length))));
	}

	/** A changed byte may give another valid entry, but never another kind of failure. */
	@Property(tries = 2000)
	void aChangedByteIsReadOrRefused(@ForAll("entries") Entry entry, @ForAll int where, @ForAll byte value) {
		byte[] bytes = EntryCodec.encode(entry);
		bytes[Math.floorMod(where, bytes.length)] = value;
		readOrRefuse(bytes);
	}

	@Property(tries = 2000)
	void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
		readOrRefuse(bytes);
		byte[] headed = new byte[bytes.length + 2];
		headed[0] = EntryCodec.VERSION;
		headed[1] = (byte) (1 + bytes.length % 2);
		System.arraycopy(bytes, 0, headed, 2, bytes.length);
		readOrRefuse(headed);
	}

	private static void readOrRefuse(byte[] bytes) {
		try {
			EntryCodec.encode(EntryCodec.decode(ByteBuffer.wrap(bytes)));
		} catch (UnreadableException refused) {
			return;
		}
	}

	@Property(tries = 200)
	void commandsEncodedApartMakeTheSameEntry(@ForAll("commands") List<Command> commands) {
		assertArrayEquals(EntryCodec.encode(new Entry.Batch(3, 17, -4, commands)),
				EntryCodec.encodeBatch(3, 17, -4, commands.stream().map(CommandCodec::encode).toList()));
	}

	@Provide
	Arbitrary<List<Command>> commands() {
		return EntryValues.commands().list().ofMaxSize(5);
	}

	@Test
	void anUnknownVersionIsRefused() {
		byte[] bytes = EntryCodec.encode(new Entry.Batch(1, 2, 3, List.of()));
		bytes[0]++;
		assertEquals("A log entry is of version 2, this program reads 1",
				assertThrows(UnreadableException.class, () -> EntryCodec.decode(ByteBuffer.wrap(bytes))).getMessage());
	}
}
