// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.problem;

/** How much a {@link Problem} weighs: {@code ERROR} stops what was asked, {@code WARNING} lets it pass and says so. */
public enum Severity {
	ERROR, WARNING, INFO
}
