// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

import org.castellan.core.api.Holder;

/**
 * A whole {@link LedgerState} as bytes: a mark, a version, the state, and a checksum over all of it. A state read back
 * answers every further entry as the one that was written.
 */
public final class Snapshot {

	/** "CASL" */
	private static final int MARK = 0x4341534C;
	private static final int VERSION = 1;
	private static final int PER_LEASE = 160;
	private static final int PER_REQUEST = 32;

	private Snapshot() {
	}

	public static byte[] write(LedgerState state) {
		Output out = new Output(4096 + PER_LEASE * state.leases() + PER_REQUEST * state.remembered());
		out.writeFixed((long) MARK << 32 | VERSION);
		writeSeats(out, state.seats);
		state.writeProgress(out);
		state.requests.forEach(state.time(), (high, low, memo, second) -> {
			out.writeByte(1);
			out.writeFixed(high);
			out.writeFixed(low);
			out.writeFixed(memo);
			out.writeNumber(second);
		});
		out.writeByte(0);
		out.writeFixed(out.checksum());
		return out.toBytes();
	}

	private static void writeSeats(Output out, Seats seats) {
		out.writeNumber(seats.pools().size());
		for (Pool pool : seats.pools()) {
			CommandCodec.writePool(out, pool.definition());
			out.writeBoolean(pool.isInstalled());
			out.writeNumber(pool.leases().size());
			pool.leases().forEach(lease -> writeLease(out, lease));
		}
	}

	private static void writeLease(Output out, Lease lease) {
		for (long number : new long[] { lease.id, lease.fencing, lease.count, lease.ttl, lease.end(), lease.free() }) {
			out.writeNumber(number);
		}
		CommandCodec.writeHolder(out, lease.holder);
		out.writeBoolean(lease.borrowed);
		out.writeBoolean(lease.isQuarantined());
		out.writeSigned(lease.since);
		out.writeSigned(lease.renewed());
	}

	public static LedgerState read(byte[] bytes) throws UnreadableException {
		int length = bytes.length - Long.BYTES;
		if (length < Long.BYTES) {
			throw new UnreadableException("A snapshot ends too early");
		}
		Input in = new Input(ByteBuffer.wrap(bytes, 0, length));
		long head = in.readFixed();
		if (head >>> 32 != MARK || (int) head != VERSION) {
			throw new UnreadableException("A snapshot is of another version: " + Long.toHexString(head));
		}
		CRC32C sum = new CRC32C();
		sum.update(bytes, 0, length);
		if (sum.getValue() != ByteBuffer.wrap(bytes, length, Long.BYTES).getLong()) {
			throw new UnreadableException("A snapshot is damaged");
		}
		LedgerState state = new LedgerState();
		readSeats(in, state.seats);
		state.readProgress(in);
		state.requests.expect(in.remaining() / PER_REQUEST);
		while (in.readBoolean()) {
			state.requests.put(in.readFixed(), in.readFixed(), in.readFixed(), in.readSize(Integer.MAX_VALUE),
					RequestMemory.second(state.time()));
		}
		in.requireEnd();
		return state;
	}

	private static void readSeats(Input in, Seats seats) throws UnreadableException {
		for (int pools = in.readSize(Integer.MAX_VALUE); pools > 0; pools--) {
			Pool pool = seats.restore(CommandCodec.readPool(in), in.readBoolean());
			for (int leases = in.readSize(Integer.MAX_VALUE); leases > 0; leases--) {
				seats.add(readLease(in, pool));
			}
		}
		seats.indexFeatures();
	}

	private static Lease readLease(Input in, Pool pool) throws UnreadableException {
		long id = in.readNumber();
		long fencing = in.readNumber();
		int count = in.readSize(Integer.MAX_VALUE);
		long ttl = in.readNumber();
		long end = in.readNumber();
		long free = in.readNumber();
		Holder holder = CommandCodec.readHolder(in);
		boolean borrowed = in.readBoolean();
		boolean quarantined = in.readBoolean();
		Lease lease = new Lease(id, fencing, pool, count, holder, borrowed, ttl, in.readSigned());
		lease.extend(end, free, in.readSigned());
		if (quarantined) {
			lease.quarantine();
		}
		return lease;
	}
}
