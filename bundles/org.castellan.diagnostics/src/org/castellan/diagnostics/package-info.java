// SPDX-License-Identifier: EPL-2.0
/**
 * Port diagnostics: what each product needs, whether it is there, who is in the way, and what to do about it.
 *
 * <p>{@code catalog} knows the rules (data, each with its source), {@code check} asks hosts and gives each port a
 * verdict, {@code machine} looks at this machine's own listeners, {@code conflict} overlays the products planned for one
 * host, {@code firewall} writes the scripts, {@code report} keeps a run and compares it with an older one. Failures that
 * are expected are {@link org.castellan.diagnostics.DiagnosticsProblem}s.
 */
@NullMarked
package org.castellan.diagnostics;

import org.jspecify.annotations.NullMarked;
