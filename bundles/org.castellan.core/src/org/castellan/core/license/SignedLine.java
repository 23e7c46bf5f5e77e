// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;
import java.util.Optional;
import org.castellan.core.host.HostId;

/**
 * A line that its publisher signs: FEATURE, INCREMENT, PACKAGE or UPGRADE. Each is signed by itself, so that lines of
 * several files may be merged into one.
 */
public sealed interface SignedLine extends LicenseLine permits FeatureLine, PackageLine, UpgradeLine {

	/** The feature or package it is about. */
	String name();

	/** The vendor daemon it belongs to. */
	String vendor();

	/** The signature in the positional form of old files, 12 to 20 hex digits. */
	Optional<String> key();

	Attributes attributes();

	/** The value of {@code SIGN=}, as written; if there is none, the positional key. */
	default Optional<String> sign() {
		return attributes().value("SIGN").or(this::key);
	}

	/** When it may be used. */
	Term term();

	/** Whether its signature covers the host ids of the SERVER lines too. */
	boolean isCounted();

	/**
	 * The canonical text a signature covers, one item a line: the keyword in upper case; name, vendor, version (of an
	 * upgrade both), expiry and count as written; each attribute in order as {@code KEY} or {@code KEY=value}; and, when
	 * the line is counted, {@code SERVER hostid} for each host id of the SERVER lines.
	 *
	 * <p>Left out are keys without an upper-case letter, the signatures themselves ({@code SIGN}, {@code SIGN2},
	 * {@code Vx_LK}, the positional key) and layout: blanks between words, quotes round a value, and where a line is
	 * continued. Everything else counts, with its case. No item holds a line end, how many come before the attributes is
	 * fixed by the keyword, and no attribute has a blank before its equals sign as a SERVER item has: so two lines that
	 * say different things never have the same text.
	 *
	 * @param serverHostIds of the file's SERVER lines in order, as {@link LicenseFile#hostIds()} gives them
	 */
	default String signedText(List<HostId> serverHostIds) {
		return SignedText.of(this, serverHostIds);
	}
}
