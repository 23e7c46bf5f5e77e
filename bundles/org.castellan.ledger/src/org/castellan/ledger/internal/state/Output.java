// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes being written: numbers in as few bytes as they need, texts with their length before them. */
final class Output {

	private byte[] bytes;
	private int size;

	Output(int expected) {
		bytes = new byte[expected];
	}

	void writeByte(int value) {
		reserve(1);
		bytes[size++] = (byte) value;
	}

	void writeBoolean(boolean value) {
		writeByte(value ? 1 : 0);
	}

	/** Seven bits a byte, lowest first, the top bit says that more follow; a negative number takes ten bytes. */
	void writeNumber(long value) {
		reserve(10);
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			bytes[size++] = (byte) (rest & 0x7F | 0x80);
			rest >>>= 7;
		}
		bytes[size++] = (byte) rest;
	}

	/** A number that is often slightly below zero, the sign in the lowest bit. */
	void writeSigned(long value) {
		writeNumber(value << 1 ^ value >> 63);
	}

	void writeFixed(long value) {
		reserve(Long.BYTES);
		for (int shift = 56; shift >= 0; shift -= 8) {
			bytes[size++] = (byte) (value >>> shift);
		}
	}

	void writeText(String text) {
		writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	void writeBytes(byte[] content) {
		writeNumber(content.length);
		append(content);
	}

	/** Without a length before it. */
	void append(byte[] content) {
		reserve(content.length);
		System.arraycopy(content, 0, bytes, size, content.length);
		size += content.length;
	}

	/** CRC-32C of all that was written. */
	long checksum() {
		CRC32C sum = new CRC32C();
		sum.update(bytes, 0, size);
		return sum.getValue();
	}

	byte[] toBytes() {
		return Arrays.copyOf(bytes, size);
	}

	private void reserve(int more) {
		if (size + more > bytes.length) {
			bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
		}
	}
}
