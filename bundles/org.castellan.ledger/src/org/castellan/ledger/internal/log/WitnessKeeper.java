// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.castellan.ledger.internal.state.Testimony;

/** Keeps the {@link Witness} up to date, if there is one, and knows what is wrong with it. */
public final class WitnessKeeper {

	private final Optional<Witness> witness;
	private final Optional<Testimony> testimony;
	private final ReentrantLock lock = new ReentrantLock();
	private long remembered = -1;
	private volatile String finding = "";

	/**
	 * Reads what is remembered.
	 *
	 * @param file empty for no witness
	 */
	public WitnessKeeper(Optional<Path> file) throws IOException {
		witness = file.map(Witness::new);
		testimony = witness.isPresent() ? witness.get().read() : Optional.empty();
	}

	/** What was remembered when this process began. */
	Optional<Testimony> testimony() {
		return testimony;
	}

	/** Remembers the state, if it is further than what is remembered. */
	public void remember(Testimony state) {
		lock.lock();
		try {
			if (witness.isPresent() && state.sequence() > remembered) {
				witness.get().write(state);
				remembered = state.sequence();
				finding = "";
			}
		} catch (IOException e) {
			finding = "The witness cannot be written, so a restored copy of the ledger might not be recognised: " + e;
		} finally {
			lock.unlock();
		}
	}

	/** What is wrong with it, for people. */
	public Optional<String> finding() {
		return Optional.of(finding).filter(text -> !text.isEmpty());
	}
}
