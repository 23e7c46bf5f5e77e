// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

/** {@code # ...}; a backslash at its end continues nothing. */
public record CommentLine(SourceText source) implements LicenseLine {
}
