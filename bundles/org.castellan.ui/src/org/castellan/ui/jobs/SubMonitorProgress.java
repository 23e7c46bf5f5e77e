// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.jobs;

import org.castellan.core.work.Progress;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Shows {@link Progress} in a workbench progress monitor. How many steps will come is not known before, so each takes a
 * third of what is left of the bar: it moves on and never reaches its end too early.
 */
public final class SubMonitorProgress implements Progress {

	private static final int SHARE = 3;

	private final SubMonitor all;
	private SubMonitor current;

	public SubMonitorProgress(IProgressMonitor monitor) {
		all = SubMonitor.convert(monitor);
		current = all;
	}

	@Override
	public void step(String what, int units) {
		int wanted = Math.max(1, units);
		all.setWorkRemaining(wanted * SHARE);
		current = all.split(wanted, SubMonitor.SUPPRESS_NONE);
		current.setWorkRemaining(wanted);
		current.subTask(what);
	}

	@Override
	public void worked(int units) {
		current.worked(units);
	}

	@Override
	public boolean isCancelled() {
		return all.isCanceled();
	}
}
