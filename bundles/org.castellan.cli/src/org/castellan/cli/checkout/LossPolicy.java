// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.checkout;

/** What happens to a running command whose seat is lost. */
public enum LossPolicy {
	/** It is ended: without a seat it must not go on. */
	TERMINATE,
	/** It goes on, and standard error says that it has no seat any more. */
	WARN
}
