// SPDX-License-Identifier: EPL-2.0
/**
 * The contract of every {@link org.castellan.testkit.workbench.WorkbenchDriver}, proven on real widgets: a driver's own
 * test extends {@link org.castellan.testkit.workbench.contract.WorkbenchDriverContractTest} and says how to make one. The
 * verbs are in the {@code *Contract} interfaces that it implements, one per kind of widget.
 * The same test runs inside a workbench and, without the verbs of the workbench, on a plain display.
 */
@NullMarked
package org.castellan.testkit.workbench.contract;

import org.jspecify.annotations.NullMarked;
