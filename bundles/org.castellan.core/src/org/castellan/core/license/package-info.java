// SPDX-License-Identifier: EPL-2.0
/**
 * Licence files in the FlexNet grammar (reference/domain.md 2.1): read byte by byte, checked, counted into pools, made.
 *
 * <p>The way of a file: {@link org.castellan.core.license.LicenseFile} cuts bytes into logical lines and reads each into
 * a {@link org.castellan.core.license.LicenseLine}, typed or unreadable with its faults; nothing is lost and nothing
 * throws. {@link org.castellan.core.license.LicenseCheck} asks a {@link org.castellan.core.license.LineVerifier} about
 * every signed line and gives a {@link org.castellan.core.license.LicenseReport} with every problem and a verdict on each
 * line. {@link org.castellan.core.license.Pools} counts the trusted lines of all files of a service. The other way,
 * {@link org.castellan.core.license.FeatureLineBuilder} and {@link org.castellan.core.license.LicenseFileBuilder} make a
 * file to be signed.
 *
 * <p>What a signature covers is in one place, {@link org.castellan.core.license.SignedLine#signedText}; a change to it
 * makes every file ever signed invalid. To add something that a check finds, add a constant to
 * {@link org.castellan.core.license.LicenseProblem}, its texts, and a row to the table in {@code LicenseCheckTest}.
 */
@NullMarked
package org.castellan.core.license;

import org.jspecify.annotations.NullMarked;
