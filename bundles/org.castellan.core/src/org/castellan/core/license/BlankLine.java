// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

/** A line with nothing on it. */
public record BlankLine(SourceText source) implements LicenseLine {
}
