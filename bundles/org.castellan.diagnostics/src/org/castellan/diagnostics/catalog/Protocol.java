// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

/** What runs over the network layer: TCP, UDP, or ICMP, which knows no ports. */
public enum Protocol {
	TCP, UDP, ICMP
}
