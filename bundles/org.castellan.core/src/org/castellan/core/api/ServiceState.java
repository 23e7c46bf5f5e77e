// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

/** What a licence service can do at the moment. */
public enum ServiceState {
	/** Not yet: the ledger is being read. */
	STARTING,
	/** It grants seats. */
	RUNNING,
	/** It answers questions but grants nothing: its home is an old copy, its disk is full, or it has no majority. */
	REFUSING, STOPPING
}
