// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.castellan.core.host.HostId;

/**
 * Everything a trusted storage knows, as its file has it. Immutable: a step makes the next one. It holds texts as they were
 * signed, so that what counts is proved each time it is read.
 *
 * @param format    of this file
 * @param sequence  one more with each change, so that of two copies the newer is known
 * @param requests  by id: made here and not answered
 * @param applied   by request id: when its answer was applied
 * @param responses by request id: the answers that still count
 * @param holdings  by number: the request whose answer counts
 * @param serials   by {@link #serialKey}: the last answer's serial, for ever
 * @param passedOn  what other machines hold from here
 * @param answered  by request id: what was said to other machines
 * @param known     an instant that has certainly passed
 * @param signature of the machine's key over the rest
 */
record StorageState(int format, long sequence, Map<String, StoredRequest> requests, Map<String, Instant> applied,
		Map<String, String> responses, Map<String, String> holdings, Map<String, Long> serials, List<PassedOn> passedOn,
		Map<String, Answered> answered, Instant known, String signature) {

	static final int FORMAT = 1;

	/** @param cancelled off the list; its answer may come all the same */
	record StoredRequest(String text, boolean cancelled) {
	}

	/**
	 * What one machine holds of one number from here.
	 *
	 * @param machine its key
	 * @param hostId  that it is bound to; empty if nothing was given yet, or that was not kept when it was
	 * @param repairs how often it was bound to another one, for ever
	 */
	record PassedOn(String machine, String number, int count, long serial,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) String hostId,
			@JsonInclude(JsonInclude.Include.NON_DEFAULT) int repairs) {

		PassedOn {
			// storages from before this was kept have none
			hostId = Objects.requireNonNullElse(hostId, "");
		}

		static PassedOn none(String machine, AuthorizationNumber number) {
			return new PassedOn(machine, number.text(), 0, 0, "", 0);
		}

		boolean isAbout(String otherMachine, AuthorizationNumber otherNumber) {
			return machine.equals(otherMachine) && number.equals(otherNumber.text());
		}

		/** Where its licences are bound; empty if there are none. */
		Optional<HostId> bound() {
			return count == 0 || hostId.isEmpty() ? Optional.empty() : Optional.of(HostId.parse(hostId));
		}

		boolean isBoundElsewhere(HostId other) {
			return bound().filter(own -> !own.matches(other)).isPresent();
		}

		PassedOn after(Activated said, HostId boundTo) {
			boolean isMoved = said.count() > 0 && isBoundElsewhere(boundTo);
			return new PassedOn(machine, number, said.count(), said.serial(), boundTo.toString(),
					isMoved ? repairs + 1 : repairs);
		}
	}

	/** @param request what was asked, as printed */
	record Answered(String request, String response) {
	}

	StorageState {
		requests = sorted(requests);
		applied = sorted(applied);
		responses = sorted(responses);
		holdings = sorted(holdings);
		serials = sorted(serials);
		passedOn = List.copyOf(passedOn);
		answered = sorted(answered);
		Objects.requireNonNull(known);
		Objects.requireNonNull(signature);
	}

	static StorageState empty() {
		return new StorageState(FORMAT, 0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of(),
				Instant.EPOCH, "");
	}

	/** The publisher counts serials of its own, and so does each licence server. */
	static String serialKey(AuthorizationNumber number, String giver) {
		return giver.isEmpty() ? number.text() : number.text() + " " + giver;
	}

	/** Whose serial of a number a key is about; empty if it is about another number. */
	static Optional<String> giver(String serialKey, AuthorizationNumber number) {
		if (serialKey.equals(number.text())) {
			return Optional.of("");
		}
		String before = number.text() + " ";
		return serialKey.startsWith(before) ? Optional.of(serialKey.substring(before.length())) : Optional.empty();
	}

	StorageState withRequest(String id, StoredRequest request) {
		return with(put(requests, id, request), applied, responses, holdings, serials, known);
	}

	StorageState withSequence(long next) {
		return new StorageState(format, next, requests, applied, responses, holdings, serials, passedOn, answered, known, "");
	}

	StorageState withSignature(String signed) {
		return new StorageState(format, sequence, requests, applied, responses, holdings, serials, passedOn, answered, known, signed);
	}

	/** After an answer of this machine's own request was applied. */
	StorageState withApplied(AuthorizationResponse response, Instant now) {
		String id = response.requestId().toString();
		Map<String, String> held = new TreeMap<>(holdings);
		Map<String, Long> newer = new TreeMap<>(serials);
		for (Activated each : response.activated()) {
			String number = each.number().text();
			newer.put(serialKey(each.number(), new Holding(response, each).giver()), each.serial());
			if (each.count() > 0 || countPassedOn(each.number()) > 0) {
				held.put(number, id);
			} else {
				held.remove(number);
			}
		}
		Map<String, StoredRequest> open = new TreeMap<>(requests);
		open.remove(id);
		Map<String, String> texts = put(responses, id, response.text());
		texts.keySet().retainAll(held.values());
		Instant later = response.issued().isAfter(known) ? response.issued() : known;
		return with(open, put(applied, id, now), texts, held, newer, later);
	}

	/** After another machine's request was answered. */
	StorageState withAnswered(AuthorizationRequest request, AuthorizationResponse response) {
		String machine = request.machine().key();
		List<PassedOn> passed = new ArrayList<>(passedOn);
		for (Activated each : response.activated()) {
			PassedOn old = passedOn(machine, each.number());
			passed.remove(old);
			passed.add(old.after(each, response.hostIds().getFirst()));
		}
		return new StorageState(format, sequence, requests, applied, responses, holdings, serials, passed,
				put(answered, request.id().toString(), new Answered(request.text(), response.text())), known, "");
	}

	PassedOn passedOn(String machine, AuthorizationNumber number) {
		return passedOn.stream().filter(each -> each.isAbout(machine, number)).findFirst()
				.orElseGet(() -> PassedOn.none(machine, number));
	}

	int countPassedOn(AuthorizationNumber number) {
		return passedOn.stream().filter(each -> each.number().equals(number.text())).mapToInt(PassedOn::count).sum();
	}

	private StorageState with(Map<String, StoredRequest> newRequests, Map<String, Instant> newApplied,
			Map<String, String> newResponses, Map<String, String> newHoldings, Map<String, Long> newSerials, Instant newKnown) {
		return new StorageState(format, sequence, newRequests, newApplied, newResponses, newHoldings, newSerials, passedOn, answered,
				newKnown, "");
	}

	private static <T> Map<String, T> put(Map<String, T> map, String key, T value) {
		Map<String, T> more = new TreeMap<>(map);
		more.put(key, value);
		return more;
	}

	/** In one order, so that the same content has one spelling. */
	private static <T> Map<String, T> sorted(Map<String, T> map) {
		return Collections.unmodifiableMap(new TreeMap<>(map));
	}
}
