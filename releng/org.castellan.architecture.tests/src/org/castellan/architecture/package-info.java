// SPDX-License-Identifier: EPL-2.0
/**
 * Holds the bundles to the layers of the design: reads every manifest and class file and fails on an arrow that does not
 * point down.
 * <p>
 * {@link org.castellan.architecture.Layers} is the picture of the layers, {@link org.castellan.architecture.ProductBundle}
 * what stands in a bundle, and {@code ArchitectureTest} the rules. A new bundle needs its line in {@code Layers}.
 */
@NullMarked
package org.castellan.architecture;

import org.jspecify.annotations.NullMarked;
