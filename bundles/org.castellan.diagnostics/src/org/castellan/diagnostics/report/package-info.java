// SPDX-License-Identifier: EPL-2.0
/**
 * What is kept of a check and sent to somebody. A {@link org.castellan.diagnostics.report.KeptRun} is a
 * {@link org.castellan.diagnostics.check.PortRun} as plain data: the JSON of the command line and of the files.
 * {@link org.castellan.diagnostics.report.ReportFormat} writes it as HTML, JSON or CSV,
 * {@link org.castellan.diagnostics.report.RunHistory} keeps runs in a directory,
 * {@link org.castellan.diagnostics.report.RunIndex} lists them, and
 * {@link org.castellan.diagnostics.report.RunDifference} says what changed between two, port by
 * port and for a person by ranges of ports ({@link org.castellan.diagnostics.report.ChangedPorts}).
 */
@NullMarked
package org.castellan.diagnostics.report;

import org.jspecify.annotations.NullMarked;
