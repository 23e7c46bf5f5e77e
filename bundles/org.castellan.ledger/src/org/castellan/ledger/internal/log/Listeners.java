// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.castellan.ledger.LedgerChange;
import org.castellan.ledger.LedgerListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who hears what changed. */
public final class Listeners {

	private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

	private final List<LedgerListener> listeners = new CopyOnWriteArrayList<>();

	/** Ends with closing what it returns. */
	public AutoCloseable add(LedgerListener listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	/** Tells everyone, if there is anything to tell. */
	public void tell(LedgerChange change) {
		if (!change.features().isEmpty()) {
			listeners.forEach(listener -> tell(listener, change));
		}
	}

	/** A listener's mistake must not stop the log. */
	private static void tell(LedgerListener listener, LedgerChange change) {
		try {
			listener.changed(change);
		} catch (RuntimeException e) {
			LOG.error("A listener of the ledger failed", e);
		}
	}
}
