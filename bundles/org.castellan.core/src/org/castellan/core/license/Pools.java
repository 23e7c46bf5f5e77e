// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;

/**
 * What licence files add up to (reference/domain.md 2.1). Lines count together when publisher, vendor, name, version,
 * DUP_GROUP, FLOAT_OK, HOST_BASED, HOSTID, PLATFORMS, USER_BASED and VENDOR_STRING agree:
 * <ul>
 * <li>INCREMENT lines add up; of the counted FEATURE lines of a name only the first counts, and another only on days
 * on which none before it does;
 * <li>within a file lines are used by {@code sort=}, name, VENDOR_STRING, FEATURE before INCREMENT, uncounted before
 * counted, version rising, ISSUED newest first; files follow one another as given;
 * <li>a copy of a line, in the same file or another, counts once;
 * <li>SUPERSEDE ends lines issued before it on the day it begins; UPGRADE lifts seats to its version while it is in
 * force; a FEATURE or INCREMENT line of a PACKAGE's name and version gives that package's components.
 * </ul>
 * A publisher's lines act on that publisher's and vendor's lines only.
 *
 * @param pools in the order in which their first lines are used
 */
public record Pools(List<Pool> pools) {

	public Pools {
		pools = List.copyOf(pools);
	}

	/** Counts the trusted lines of checked files. */
	public static Pools of(List<LicenseReport> files) {
		return ofCounted(files.stream().map(CountedFile::whole).toList());
	}

	/** Counts the trusted lines of files of which not all may count; of copies of a line the first says how much does. */
	public static Pools ofCounted(List<CountedFile> files) {
		return new Pools(PoolCounter.count(files));
	}

	/** The pools of a feature, those to be used first first. */
	public List<Pool> named(String feature) {
		return pools.stream().filter(pool -> pool.feature().equals(feature)).toList();
	}
}
