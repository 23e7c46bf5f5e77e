// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.io.FileTooLargeException;

/**
 * A {@code .prvc} (workstation) or {@code .prvs} (licence server) file: who authorizes, and the numbers ordered
 * (reference/domain.md 2.5). For example {@code ProvisioningFile.parse(bytes)}; {@link #text} prints it.
 *
 * @param target     in a workstation's file no line has a count
 * @param other      keys of the first section that are not the contact's, kept as they are
 * @param core       the section "Features and authorization numbers", one line at least
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
		List<ProvisioningEntry> entries = Stream.concat(core.stream(), extensions.stream()).toList();
		if (core.isEmpty() || entries.size() > AuthorizationRequest.MOST_ITEMS
				|| entries.stream().map(ProvisioningEntry::number).distinct().count() != entries.size()
				|| target == TargetKind.WORKSTATION && entries.stream().anyMatch(entry -> entry.count() != 1)) {
			throw new IllegalArgumentException("Not the numbers of a provisioning file for a " + target.words());
		}
		if (!other.entrySet().stream().allMatch(ProvisioningFile::isOther)) {
			throw new IllegalArgumentException("Not a key that a provisioning file may have");
		}
	}

	private static boolean isOther(Map.Entry<String, String> entry) {
		String key = entry.getKey();
		return !key.isEmpty() && Lines.isValue(key) && key.indexOf('=') < 0 && !ProvisioningSection.isHeading(key)
				&& ContactField.byKey(key).isEmpty() && Lines.isValue(entry.getValue());
	}

	/**
	 * Reads UTF-8 (with or without a byte-order mark), UTF-16 with one, or Latin-1; lines may end in any way. Which kind of
	 * target it is for shows by its counts.
	 */
	public static ProvisioningOutcome parse(byte[] content) {
		return new ProvisioningReader(Optional.empty()).read(content);
	}

	/** Reads what a file of that kind holds: in a workstation's, no count may be more than 1. */
	public static ProvisioningOutcome parse(byte[] content, TargetKind target) {
		return new ProvisioningReader(Optional.of(target)).read(content);
	}

	/** Reads a file from disk; its ending tells what it is for, as far as it is one of the two. */
	public static ProvisioningOutcome read(Path file) {
		String name = String.valueOf(file.getFileName());
		try {
			byte[] content = AtomicFile.read(file, MAX_BYTES);
			return new ProvisioningReader(Stream.of(TargetKind.values())
					.filter(target -> name.toLowerCase(Locale.ROOT).endsWith("." + target.provisioningExtension()))
					.findFirst()).read(content);
		} catch (FileTooLargeException e) {
			return new ProvisioningOutcome.Refused(
					List.of(AuthorizationProblem.PROVISIONING_TOO_LARGE.problem("limit", Integer.toString(MAX_BYTES))));
		} catch (IOException e) {
			return new ProvisioningOutcome.Refused(List.of(AuthorizationProblem.FILE_UNREADABLE.problem("file", name, "reason",
					FileFailure.reason(e))));
		}
	}

	/** For example {@code authorization.prvs}. */
	public String fileName() {
		return "authorization." + target.provisioningExtension();
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
		return ProvisioningText.print(this);
	}

	/** Without numbers and contact. */
	@Override
	public String toString() {
		return "ProvisioningFile[" + target + ", " + entries().size() + " numbers]";
	}
}
