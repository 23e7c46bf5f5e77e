// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** Reads one provisioning file line by line, and collects what is wrong with it. */
final class ProvisioningReader {

	private static final int MOST_PROBLEMS = 50;
	private static final Pattern COUNT = Pattern.compile("[0-9]{1,7}");
	private static final String END_OF_DOS_FILE = "\u001a";

	private final Optional<TargetKind> wanted;
	private final List<Problem> problems = new ArrayList<>();
	private final Map<ContactField, String> contact = new HashMap<>();
	private final Map<String, String> other = new LinkedHashMap<>();
	private final List<ProvisioningEntry> core = new ArrayList<>();
	private final List<ProvisioningEntry> extensions = new ArrayList<>();
	private final Map<String, Integer> seen = new HashMap<>();
	private ProvisioningSection section = ProvisioningSection.USER;
	private boolean hasCore;
	private boolean hasCounts;
	private int line;

	/** @param wanted which kind of target the file is for, if its name says it */
	ProvisioningReader(Optional<TargetKind> wanted) {
		this.wanted = wanted;
	}

	ProvisioningOutcome read(byte[] content) {
		if (content.length > ProvisioningFile.MAX_BYTES) {
			return refused(AuthorizationProblem.PROVISIONING_TOO_LARGE.problem("limit",
					Integer.toString(ProvisioningFile.MAX_BYTES)));
		}
		Optional<String> text = ProvisioningText.decode(content);
		if (text.isEmpty()) {
			return refused(AuthorizationProblem.PROVISIONING_NOT_TEXT.problem());
		}
		for (String each : ProvisioningText.lines(text.get())) {
			line++;
			readLine(each.replace(END_OF_DOS_FILE, "").strip());
		}
		return outcome();
	}

	private void readLine(String text) {
		if (text.isEmpty()) {
			return;
		}
		if (ProvisioningSection.isHeading(text)) {
			ProvisioningSection.begunBy(text).ifPresent(begun -> section = begun);
			hasCore |= section == ProvisioningSection.CORE;
			return;
		}
		int equals = text.indexOf('=');
		String key = text.substring(0, Math.max(0, equals)).strip();
		String value = text.substring(equals + 1).strip();
		if (key.isEmpty() || !Lines.isValue(key) || !Lines.isValue(value)) {
			tell(AuthorizationProblem.PROVISIONING_LINE_UNREADABLE);
		} else if (section == ProvisioningSection.USER) {
			readContact(key, value);
		} else if (!value.isEmpty()) {
			readEntry(key, value);
		}
	}

	private void readContact(String key, String value) {
		Optional<ContactField> field = ContactField.byKey(key);
		if (isRepeated(field.map(ContactField::key).orElse(key))) {
			return;
		}
		field.ifPresentOrElse(known -> contact.put(known, value), () -> {
			other.put(key, value);
			tell(AuthorizationProblem.PROVISIONING_UNKNOWN_KEY, "key", key);
		});
	}

	/** An entry without a number is one that was not ordered. */
	private void readEntry(String title, String value) {
		String[] parts = value.split("=", -1);
		Optional<AuthorizationNumber> number = number(parts[0]);
		if (number.isEmpty()) {
			tell(AuthorizationProblem.PROVISIONING_BAD_NUMBER);
			return;
		}
		int count = parts.length == 1 ? 1 : count(parts);
		hasCounts |= parts.length > 1;
		if (count < 1 || count > Item.MOST || wanted.equals(Optional.of(TargetKind.WORKSTATION)) && count > 1) {
			tell(AuthorizationProblem.PROVISIONING_BAD_COUNT);
		} else if (!isRepeated(number.get().text())) {
			(section == ProvisioningSection.CORE ? core : extensions)
					.add(new ProvisioningEntry(title, number.get(), count));
		}
	}

	private static Optional<AuthorizationNumber> number(String text) {
		try {
			return Optional.of(AuthorizationNumber.parse(text));
		} catch (ProblemException e) {
			return Optional.empty();
		}
	}

	/** 0 if it is none. */
	private static int count(String[] parts) {
		String text = parts[1].strip();
		return parts.length == 2 && COUNT.matcher(text).matches() ? Integer.parseInt(text) : 0;
	}

	private boolean isRepeated(String key) {
		Integer first = seen.putIfAbsent(key, line);
		if (first != null) {
			tell(AuthorizationProblem.PROVISIONING_REPEATED, "first", Integer.toString(first));
		}
		return first != null;
	}

	private ProvisioningOutcome outcome() {
		List<ProvisioningEntry> entries = Stream.concat(core.stream(), extensions.stream()).toList();
		if (!hasCore) {
			tell(AuthorizationProblem.PROVISIONING_SECTION_MISSING, "section", ProvisioningSection.CORE.title());
		} else if (core.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
			tell(AuthorizationProblem.PROVISIONING_EMPTY);
		} else if (entries.size() > AuthorizationRequest.MOST_ITEMS) {
			tell(AuthorizationProblem.PROVISIONING_TOO_MANY, "most", Integer.toString(AuthorizationRequest.MOST_ITEMS));
		}
		if (problems.stream().anyMatch(Problem::isError)) {
			return new ProvisioningOutcome.Refused(problems);
		}
		TargetKind target = wanted.orElse(hasCounts ? TargetKind.SERVER : TargetKind.WORKSTATION);
		if (contact.values().stream().allMatch(String::isEmpty)) {
			tell(AuthorizationProblem.PROVISIONING_CONTACT_MISSING);
		}
		entries.forEach(entry -> entry.number().remark(target).ifPresent(problems::add));
		return new ProvisioningOutcome.Read(new ProvisioningFile(target,
				ContactField.contact(field -> contact.getOrDefault(field, "")), other, core, extensions), problems);
	}

	/** After fifty of them nobody reads on, and one more error must still be told. */
	private void tell(AuthorizationProblem code, String... details) {
		List<String> named = new ArrayList<>(List.of("line", Integer.toString(line)));
		named.addAll(List.of(details));
		Problem problem = code.problem(named.toArray(String[]::new));
		if (problems.size() < MOST_PROBLEMS || problem.isError() && problems.stream().noneMatch(Problem::isError)) {
			problems.add(problem);
		}
	}

	private static ProvisioningOutcome refused(Problem problem) {
		return new ProvisioningOutcome.Refused(List.of(problem));
	}
}
