// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

/**
 * How a request came. One that came online was made just now, so that its date tells a wrong clock in both directions; one
 * that came by hand may have been under way for days, so that only a date in the future does.
 */
public enum Carriage {
	ONLINE, BY_HAND
}
