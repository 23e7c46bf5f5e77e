// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.output;

/** How data is written: for a person or for a program. */
public enum Format {
	TEXT, JSON
}
