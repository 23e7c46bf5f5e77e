// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

/** Whether a feature is one of the products at the core, such as Desktop Advanced, or an extension of them. */
public enum FeatureKind {
	CORE, EXTENSION
}
