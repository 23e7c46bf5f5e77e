// SPDX-License-Identifier: EPL-2.0
/**
 * Two remedies for FlexNet licensing behind firewalls and slow lines. A vendor daemon takes another port at every start
 * until {@link org.castellan.diagnostics.flexnet.PinVendorPortOperation} writes one into the licence file, so that a
 * firewall can open it; a client that gives up too early is told to wait longer by {@code FLEXLM_TIMEOUT}, whose value
 * {@link org.castellan.diagnostics.flexnet.MeasureLatencyOperation} finds by measuring.
 */
@NullMarked
package org.castellan.diagnostics.flexnet;

import org.jspecify.annotations.NullMarked;
