// SPDX-License-Identifier: EPL-2.0
/**
 * This machine: who listens on what, which of a product's ports are taken and by whom, what the product does then, and
 * where its ports lie in the range that the system gives away of itself.
 * {@link org.castellan.diagnostics.machine.SurveyMachineOperation} is all of it for a reader.
 */
@NullMarked
package org.castellan.diagnostics.machine;

import org.jspecify.annotations.NullMarked;
