// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.List;
import org.castellan.core.problem.Problem;

/**
 * Asked before seats leave a storage, with the licences as they will count then. A licence service lowers its ledger first
 * and then says whether what is in use still fits; if not, it puts the ledger back and names how many are in use. Nothing
 * is on disk yet, so a crash in between leaves everything as it was. Called with the storage locked: it must not call it.
 */
@FunctionalInterface
public interface SeatsGate {

	/** Lets everything pass: for a workstation, where no ledger counts. */
	SeatsGate OPEN = after -> List.of();

	/** @return why not; empty to let them go */
	List<Problem> lower(List<HeldLicense> after);
}
