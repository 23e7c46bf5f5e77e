// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A {@code .prvc} (workstation) or {@code .prvs} (licence server) file: who authorizes, and the numbers ordered
 * (reference/domain.md 2.5). For example {@code ProvisioningFile.parse(bytes)}; {@link #text} prints it.
 *
 * @param target  in a workstation's file no line has a count
 * @param other   keys of the first section that are not the contact's, kept as they are
 * @param core    the section "Features and authorization numbers", one line at least
 * @param extensions the section "Other Extensions", left out when empty
 */
public record ProvisioningFile(TargetKind target, Contact contact, Map<String, String> other,
		List<ProvisioningEntry> core, List<ProvisioningEntry> extensions) {

	/** What a provisioning file may hold at most. */
	public static final int MAX_BYTES = 256 * 1024;

	/** @throws IllegalArgumentException if it would not read back the same */
	public ProvisioningFile {
		Objects.requireNonNull(target);
		Objects.requireNonNull(contact);
		other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
		core = List.copyOf(core);
		extensions = List.copyOf(extensions);
	}

	/**
	 * Reads UTF-8 (with or without a byte-order mark), UTF-16 with one, or Latin-1; lines may end in any way. Which kind of
	 * target it is for shows by its counts.
	 */
	public static ProvisioningOutcome parse(byte[] content) {
		throw new UnsupportedOperationException();
	}

	/** Every line, core first. */
	public List<ProvisioningEntry> entries() {
		return Stream.concat(core.stream(), extensions.stream()).toList();
	}

	/** What a request for all of it asks. */
	public List<Item> items() {
		return entries().stream().map(ProvisioningEntry::item).toList();
	}

	/** The file's text, to be written in UTF-8; lines ended by LF. */
	public String text() {
		throw new UnsupportedOperationException();
	}

	/** Without numbers and contact. */
	@Override
	public String toString() {
		return "ProvisioningFile[" + target + ", " + entries().size() + " numbers]";
	}
}
