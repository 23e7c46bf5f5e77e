// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.core.api.Holder;
import org.castellan.ledger.Command;
import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.PoolDefinition.Increment;
import org.castellan.ledger.RequestId;

/** Commands as bytes, part of {@link EntryCodec}: a kind, the request id, then the fields in order. */
public final class CommandCodec {

	/** Bytes of one command at most; leaves room for the header of its entry. */
	public static final int LIMIT = EntryCodec.LIMIT - 1024;

	private static final int ACQUIRE = 1;
	private static final int RENEW = 2;
	private static final int RELEASE = 3;
	private static final int FORCE_RELEASE = 4;
	private static final int BORROW = 5;
	private static final int RETURN = 6;
	private static final int INSTALL = 7;
	private static final int ACCEPT = 8;
	private static final int WITHDRAW = 9;

	private CommandCodec() {
	}

	public static byte[] encode(Command command) {
		Output out = new Output(96);
		switch (command) {
		case Command.Acquire(RequestId id, String feature, Optional<String> version, int count, Holder holder,
				Duration ttl, long seen) -> {
			start(out, ACQUIRE, id);
			writeWish(out, feature, version, count, holder, ttl, seen);
		}
		case Command.Borrow(RequestId id, String feature, Optional<String> version, int count, Holder holder,
				Duration term, long seen) -> {
			start(out, BORROW, id);
			writeWish(out, feature, version, count, holder, term, seen);
		}
		case Command.Renew(RequestId id, long lease, long fencing, long seen) -> {
			start(out, RENEW, id);
			out.writeNumber(lease);
			out.writeNumber(fencing);
			out.writeNumber(seen);
		}
		case Command.Release(RequestId id, long lease, long fencing) -> writeEnd(out, RELEASE, id, lease, fencing);
		case Command.Return(RequestId id, long lease, long fencing) -> writeEnd(out, RETURN, id, lease, fencing);
		case Command.ForceRelease(RequestId id, long lease) -> {
			start(out, FORCE_RELEASE, id);
			out.writeNumber(lease);
		}
		case Command.InstallLicenses(RequestId id, List<PoolDefinition> pools) -> writePools(out, INSTALL, id, pools);
		case Command.WithdrawLicenses(RequestId id, List<PoolDefinition> pools) -> writePools(out, WITHDRAW, id, pools);
		case Command.AcceptRestored(RequestId id) -> start(out, ACCEPT, id);
		}
		return out.toBytes();
	}

	static Command read(Input in) throws UnreadableException {
		int kind = in.readByte();
		RequestId id = new RequestId(in.readFixed(), in.readFixed());
		try {
			return switch (kind) {
			case ACQUIRE -> new Command.Acquire(id, in.readText(), readOptionalText(in), in.readSize(Integer.MAX_VALUE),
					readHolder(in), Duration.ofMillis(in.readNumber()), in.readNumber());
			case BORROW -> new Command.Borrow(id, in.readText(), readOptionalText(in), in.readSize(Integer.MAX_VALUE),
					readHolder(in), Duration.ofMillis(in.readNumber()), in.readNumber());
			case RENEW -> new Command.Renew(id, in.readNumber(), in.readNumber(), in.readNumber());
			case RELEASE -> new Command.Release(id, in.readNumber(), in.readNumber());
			case RETURN -> new Command.Return(id, in.readNumber(), in.readNumber());
			case FORCE_RELEASE -> new Command.ForceRelease(id, in.readNumber());
			case INSTALL -> new Command.InstallLicenses(id, readPools(in));
			case WITHDRAW -> new Command.WithdrawLicenses(id, readPools(in));
			case ACCEPT -> new Command.AcceptRestored(id);
			default -> throw new UnreadableException("A command is of an unknown kind: " + kind);
			};
		} catch (IllegalArgumentException e) {
			throw new UnreadableException("A command breaks its rules: " + e.getMessage());
		}
	}

	private static void start(Output out, int kind, RequestId id) {
		out.writeByte(kind);
		out.writeFixed(id.high());
		out.writeFixed(id.low());
	}

	private static void writeWish(Output out, String feature, Optional<String> version, int count, Holder holder,
			Duration time, long seen) {
		out.writeText(feature);
		out.writeText(version.orElse(""));
		out.writeNumber(count);
		writeHolder(out, holder);
		out.writeNumber(time.toMillis());
		out.writeNumber(seen);
	}

	private static void writeEnd(Output out, int kind, RequestId id, long lease, long fencing) {
		start(out, kind, id);
		out.writeNumber(lease);
		out.writeNumber(fencing);
	}

	private static void writePools(Output out, int kind, RequestId id, List<PoolDefinition> pools) {
		start(out, kind, id);
		out.writeNumber(pools.size());
		pools.forEach(pool -> writePool(out, pool));
	}

	static void writeHolder(Output out, Holder holder) {
		out.writeText(holder.user());
		out.writeText(holder.host());
		out.writeText(holder.display());
		out.writeSigned(holder.process());
	}

	static Holder readHolder(Input in) throws UnreadableException {
		try {
			return new Holder(in.readText(), in.readText(), in.readText(), in.readSigned());
		} catch (IllegalArgumentException e) {
			throw new UnreadableException("A holder breaks its rules: " + e.getMessage());
		}
	}

	static void writePool(Output out, PoolDefinition pool) {
		out.writeText(pool.id());
		out.writeText(pool.feature());
		out.writeText(pool.version());
		out.writeNumber(pool.increments().size());
		for (Increment increment : pool.increments()) {
			out.writeSigned(increment.count());
			writeInstant(out, increment.start());
			writeInstant(out, increment.end());
		}
	}

	private static List<PoolDefinition> readPools(Input in) throws UnreadableException {
		int count = in.readSize(EntryCodec.LIMIT);
		List<PoolDefinition> pools = new ArrayList<>(Math.min(count, 1024));
		for (int i = 0; i < count; i++) {
			pools.add(readPool(in));
		}
		return pools;
	}

	static PoolDefinition readPool(Input in) throws UnreadableException {
		try {
			return new PoolDefinition(in.readText(), in.readText(), in.readText(), readIncrements(in));
		} catch (IllegalArgumentException e) {
			throw new UnreadableException("A pool breaks its rules: " + e.getMessage());
		}
	}

	private static List<Increment> readIncrements(Input in) throws UnreadableException {
		int count = in.readSize(EntryCodec.LIMIT);
		List<Increment> increments = new ArrayList<>(Math.min(count, 1024));
		for (int i = 0; i < count; i++) {
			increments.add(new Increment(in.readCount(), readInstant(in), readInstant(in)));
		}
		return increments;
	}

	private static void writeInstant(Output out, Optional<Instant> instant) {
		out.writeBoolean(instant.isPresent());
		instant.ifPresent(present -> out.writeSigned(present.toEpochMilli()));
	}

	private static Optional<Instant> readInstant(Input in) throws UnreadableException {
		try {
			return in.readBoolean() ? Optional.of(Instant.ofEpochMilli(in.readSigned())) : Optional.empty();
		} catch (DateTimeException e) {
			throw new UnreadableException("An instant is out of bounds: " + e.getMessage());
		}
	}

	private static Optional<String> readOptionalText(Input in) throws UnreadableException {
		return Optional.of(in.readText()).filter(text -> !text.isEmpty());
	}
}
