// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.castellan.authorization.Activated;
import org.castellan.authorization.Answer;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.Item;
import org.castellan.core.host.HostId;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseFileBuilder;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;

/** A vendor who gives whatever is asked for, keeps book of it, and answers the same request the same. */
final class TestVendor {

	private static final String VENDOR = "CASTELLAN";
	private static final Duration VALID = Duration.ofDays(30);

	private final PublisherKey key;
	private final String feature;
	private final Map<String, Integer> held = new HashMap<>();
	private final Map<UUID, byte[]> answers = new HashMap<>();
	private long serial;

	/** @param feature what every number is for */
	TestVendor(PublisherKey key, String feature) {
		this.key = key;
		this.feature = feature;
	}

	/** How many a machine holds by the vendor's book, whatever its key. */
	int given(String number) {
		return held.entrySet().stream().filter(entry -> entry.getKey().startsWith(number)).mapToInt(Map.Entry::getValue).sum();
	}

	/** @param request the text of an authorize.txt @return the text of the response */
	byte[] answer(String request) throws ProblemException {
		return answer(request, Instant.now().truncatedTo(ChronoUnit.SECONDS));
	}

	byte[] answer(String request, Instant issued) throws ProblemException {
		AuthorizationRequest asked = AuthorizationRequest.parse(request.getBytes(StandardCharsets.UTF_8));
		byte[] known = answers.get(asked.id());
		if (known != null) {
			return known;
		}
		HostId hostId = asked.machine().hostIds().getFirst();
		List<Activated> activated = new ArrayList<>();
		LicenseFileBuilder file = new LicenseFileBuilder().server("this_host", hostId).vendor(VENDOR);
		for (Item item : asked.items()) {
			int count = count(asked, item);
			String line = Long.toString(++serial, 36) + "-" + UUID.randomUUID().toString().substring(0, 8);
			activated.add(new Activated(item.number(), feature, "Desktop Advanced", count, serial, line));
			if (count > 0) {
				FeatureLine unsigned = FeatureLine.increment(feature, VENDOR, "10.1").seats(count).serial(line).activated().build();
				file.line(unsigned.withSign(key.sign(unsigned.signedText(List.of(hostId)))));
			}
		}
		String license = activated.stream().allMatch(each -> each.count() == 0) ? ""
				: new String(file.build().bytes(), StandardCharsets.ISO_8859_1);
		byte[] answer = AuthorizationResponse
				.of(asked, new Answer(issued, issued.plus(VALID), List.of(hostId), activated, license), key).text()
				.getBytes(StandardCharsets.UTF_8);
		answers.put(asked.id(), answer);
		return answer;
	}

	private int count(AuthorizationRequest asked, Item item) {
		String machine = book(item.number(), asked);
		int before = held.getOrDefault(machine, 0);
		int after = switch (asked.kind()) {
			case AUTHORIZE -> before + item.count();
			case DEAUTHORIZE -> before - item.count();
			case REPAIR -> item.count();
		};
		held.put(machine, after);
		return after;
	}

	private static String book(AuthorizationNumber number, AuthorizationRequest asked) {
		return number.text() + " " + asked.machine().key();
	}

}
