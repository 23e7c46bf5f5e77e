// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.castellan.client.ClientProblem;
import org.castellan.core.problem.ProblemException;

/**
 * The highest fencing number this user ever saw from each service, kept across programs: a service that knows less is a
 * restored old copy (seat-rules, rule 6). One file a service, {@code seen/SERVICE-ID}, with the number and its seal in it.
 */
public final class SeenNumbers {

	private static final Pattern SERVICE_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

	private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([A-Za-z0-9_-]{1,64})");

	private final Path directory;
	private final Map<String, Seen> inMemory = new ConcurrentHashMap<>();

	/**
	 * A fencing number and what shows that the service gave it.
	 *
	 * @param fencing 0 if none was seen
	 */
	public record Seen(long fencing, String seal) {

		static final Seen NONE = new Seen(0, "");

		Seen higher(Seen other) {
			return other.fencing > fencing ? other : this;
		}
	}

	/** @param state the user's state directory */
	public SeenNumbers(Path state) {
		directory = state.resolve("seen");
	}

	/** {@link Seen#NONE} if none was seen. A file that cannot be read counts as none; {@link #saw} will say so. */
	public Seen highest(String serviceId) {
		Seen remembered = inMemory.getOrDefault(serviceId, Seen.NONE);
		try {
			return remembered.higher(parse(file(serviceId).read()));
		} catch (IOException e) {
			return remembered;
		}
	}

	/** Remembers a number if it is the highest. */
	public void saw(String serviceId, Seen seen) throws ProblemException {
		if (inMemory.merge(serviceId, seen, Seen::higher).fencing() > seen.fencing()) {
			return;
		}
		UserFile file = file(serviceId);
		try {
			file.update(content -> parse(content).fencing() >= seen.fencing() ? Optional.empty()
					: Optional.of((seen.fencing() + " " + seen.seal()).getBytes(StandardCharsets.US_ASCII)));
		} catch (IOException e) {
			throw new ProblemException(ClientProblem.STATE_UNUSABLE.problem("file", file.path().toString(), "cause",
					Causes.text(e)), e);
		}
	}

	private UserFile file(String serviceId) {
		if (!SERVICE_ID.matcher(serviceId).matches()) {
			throw new IllegalArgumentException("Not a service id");
		}
		return new UserFile(directory.resolve(serviceId));
	}

	/** A damaged file is as good as none: what matters is remembered anew with the next grant. */
	private static Seen parse(Optional<byte[]> content) {
		Matcher form = FORM.matcher(content.map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip()).orElse(""));
		return form.matches() ? new Seen(Long.parseLong(form.group(1)), form.group(2)) : Seen.NONE;
	}
}
