// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes being read as {@link Output} wrote them; anything else is an {@link UnreadableException}. */
final class Input {

	private final ByteBuffer bytes;

	Input(ByteBuffer bytes) {
		this.bytes = bytes;
	}

	int readByte() throws UnreadableException {
		require(1);
		return bytes.get();
	}

	boolean readBoolean() throws UnreadableException {
		return switch (readByte()) {
		case 0 -> false;
		case 1 -> true;
		default -> throw new UnreadableException("A truth value is 0 or 1");
		};
	}

	long readNumber() throws UnreadableException {
		long value = 0;
		for (int shift = 0; shift < Long.SIZE; shift += 7) {
			int next = readByte();
			value |= (next & 0x7FL) << shift;
			if (next >= 0) {
				return value;
			}
		}
		throw new UnreadableException("A number does not end");
	}

	long readSigned() throws UnreadableException {
		long value = readNumber();
		return value >>> 1 ^ -(value & 1);
	}

	/** A count of seats, or -1. */
	int readCount() throws UnreadableException {
		long value = readSigned();
		if (value != (int) value) {
			throw new UnreadableException("A count is out of bounds: " + value);
		}
		return (int) value;
	}

	/** A number that must not be above {@code limit} or below zero. */
	int readSize(int limit) throws UnreadableException {
		long value = readNumber();
		if (value < 0 || value > limit) {
			throw new UnreadableException("A size is out of bounds: " + value);
		}
		return (int) value;
	}

	long readFixed() throws UnreadableException {
		require(Long.BYTES);
		return bytes.getLong();
	}

	String readText() throws UnreadableException {
		ByteBuffer content = ByteBuffer.wrap(readBytes());
		try {
			CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(content);
			return text.toString();
		} catch (CharacterCodingException e) {
			throw new UnreadableException("A text is not UTF-8");
		}
	}

	byte[] readBytes() throws UnreadableException {
		byte[] content = new byte[readSize(bytes.remaining())];
		require(content.length);
		bytes.get(content);
		return content;
	}

	int remaining() {
		return bytes.remaining();
	}

	void requireEnd() throws UnreadableException {
		if (bytes.hasRemaining()) {
			throw new UnreadableException(bytes.remaining() + " bytes too many");
		}
	}

	private void require(int count) throws UnreadableException {
		if (bytes.remaining() < count) {
			throw new UnreadableException("It ends too early");
		}
	}
}
