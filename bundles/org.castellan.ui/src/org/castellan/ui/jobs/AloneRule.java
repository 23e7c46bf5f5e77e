// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.jobs;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Two jobs that change the same thing, for example one server, run one after the other. */
record AloneRule(Object what) implements ISchedulingRule {

	@Override
	public boolean contains(ISchedulingRule rule) {
		return equals(rule);
	}

	@Override
	public boolean isConflicting(ISchedulingRule rule) {
		return equals(rule);
	}
}
