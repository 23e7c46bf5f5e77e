// SPDX-License-Identifier: EPL-2.0
/**
 * Expected failures as values. A {@link org.castellan.core.problem.ProblemCode} names a kind, a
 * {@link org.castellan.core.problem.Problem} is one occurrence with its facts and its text; it travels as JSON. To add a
 * kind, add a constant to the enum of its area, its three texts to the {@code problems.properties} beside that enum, and
 * run {@code releng/problems}, which lists it in docs/problems.md (a test compares them).
 */
@NullMarked
package org.castellan.core.problem;

import org.jspecify.annotations.NullMarked;
