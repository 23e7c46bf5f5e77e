// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

/** {@code USE_SERVER}: a client that reads this file asks the servers named before it and ignores the rest. */
public record UseServerLine(SourceText source) implements LicenseLine {
}
