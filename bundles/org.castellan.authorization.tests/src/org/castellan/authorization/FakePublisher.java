// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.castellan.core.host.HostId;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;

/** Answers requests as an authority does: counts per machine and number, the same answer for the same id. */
final class FakePublisher {

	private final PublisherKey key;
	private final InstantSource time;
	private final Map<String, Integer> counts = new HashMap<>();
	private final Map<String, Long> serials = new HashMap<>();
	private final Map<UUID, byte[]> answers = new HashMap<>();

	FakePublisher(InstantSource time) {
		this.time = time;
		key = PublisherKey.forTrial("Example Publisher", time);
	}

	PublisherKey key() {
		return key;
	}

	TrustedPublishers trusted() {
		return new TrustedPublishers(List.of(key.publisher()), time);
	}

	byte[] answer(AuthorizationRequest request) {
		return answers.computeIfAbsent(request.id(), id -> Sample.utf8(make(request).text()));
	}

	/** What it has given to all machines and not got back. */
	int given(AuthorizationNumber number) {
		return counts.entrySet().stream().filter(each -> each.getKey().startsWith(number.text() + " "))
				.mapToInt(Map.Entry::getValue).sum();
	}

	private AuthorizationResponse make(AuthorizationRequest request) {
		HostId hostId = request.machine().hostIds().getFirst();
		List<Activated> activated = new ArrayList<>();
		StringBuilder license = new StringBuilder();
		for (Item item : request.items()) {
			Activated each = activated(request, item);
			activated.add(each);
			if (each.count() > 0) {
				String lines = request.target() == TargetKind.SERVER ? Sample.floating(key, hostId, each)
						: Sample.nodeLocked(key, hostId, each);
				license.append(license.isEmpty() ? lines : lines.substring(lines.indexOf("INCREMENT")));
			}
		}
		return AuthorizationResponse.of(request, new Answer(time.instant(), time.instant().plus(Duration.ofDays(30)),
				List.of(hostId), activated, license.toString()), key);
	}

	private Activated activated(AuthorizationRequest request, Item item) {
		String at = item.number().text() + " " + request.machine().key();
		int change = switch (request.kind()) {
			case AUTHORIZE -> item.count();
			case DEAUTHORIZE -> -item.count();
			case REPAIR -> 0;
		};
		int count = counts.merge(at, change, Integer::sum);
		long serial = serials.merge(at, 1L, Long::sum);
		String feature = item.number().equals(Sample.OTHER) ? "3DAnalystP" : "desktopAdvP";
		return new Activated(item.number(), feature, "Title", count, serial, item.number().text() + "-" + serial);
	}
}
