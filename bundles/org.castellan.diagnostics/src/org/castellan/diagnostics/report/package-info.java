// SPDX-License-Identifier: EPL-2.0
/** What is kept of a run and sent: JSON, CSV and HTML, and the difference of two runs. */
@NullMarked
package org.castellan.diagnostics.report;

import org.jspecify.annotations.NullMarked;
