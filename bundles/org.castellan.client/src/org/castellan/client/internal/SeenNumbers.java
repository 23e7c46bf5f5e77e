// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.castellan.client.ClientProblem;
import org.castellan.core.problem.ProblemException;

/**
 * The highest fencing number this user ever saw from each service, kept across programs: a service that knows less is a
 * restored old copy (seat-rules, rule 6). One file a service, {@code seen/SERVICE-ID}, with the number in it.
 */
public final class SeenNumbers {

	private static final Pattern SERVICE_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

	private final Path directory;
	private final Map<String, Long> inMemory = new ConcurrentHashMap<>();

	/** @param state the user's state directory */
	public SeenNumbers(Path state) {
		directory = state.resolve("seen");
	}

	/** 0 if none was seen. A file that cannot be read counts as none; {@link #saw} will say so. */
	public long highest(String serviceId) {
		long remembered = inMemory.getOrDefault(serviceId, 0L);
		try {
			return Math.max(remembered, number(file(serviceId).read()));
		} catch (IOException e) {
			return remembered;
		}
	}

	/** Remembers a number if it is the highest. */
	public void saw(String serviceId, long fencing) throws ProblemException {
		if (inMemory.merge(serviceId, fencing, Math::max) > fencing) {
			return;
		}
		UserFile file = file(serviceId);
		try {
			file.update(content -> number(content) >= fencing ? Optional.empty()
					: Optional.of(Long.toString(fencing).getBytes(StandardCharsets.US_ASCII)));
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
	private static long number(Optional<byte[]> content) {
		try {
			return content.map(bytes -> Long.parseLong(new String(bytes, StandardCharsets.US_ASCII).strip())).orElse(0L);
		} catch (NumberFormatException e) {
			return 0;
		}
	}
}
