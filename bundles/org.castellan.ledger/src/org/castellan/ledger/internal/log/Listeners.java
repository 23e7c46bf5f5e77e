// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.castellan.ledger.LedgerChange;
import org.castellan.ledger.LedgerListener;

/** Who hears what changed. */
public final class Listeners {

	private final List<LedgerListener> listeners = new CopyOnWriteArrayList<>();

	/** Ends with closing what it returns. */
	public AutoCloseable add(LedgerListener listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	/** Tells everyone, if there is anything to tell. */
	public void tell(LedgerChange change) {
		if (!change.features().isEmpty()) {
			listeners.forEach(listener -> listener.changed(change));
		}
	}
}
