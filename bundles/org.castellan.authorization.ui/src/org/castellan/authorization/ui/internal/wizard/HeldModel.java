// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.AuthorizationStatus;

/** What the machine holds already, and what a person has chosen of it: to give back, or to be bound to the machine anew. */
final class HeldModel {

	private AuthorizationStatus status = new AuthorizationStatus(List.of(), List.of(), false);
	private List<ReturnEntry> returns = List.of();
	private List<RepairEntry> repairs = List.of();

	/** What the machine said of itself; what was chosen before is forgotten. */
	void setStatus(AuthorizationStatus known) {
		status = known;
		returns = known.activations().stream().map(activation -> new ReturnEntry(activation, 0)).toList();
		repairs = RepairEntry.of(known.activations());
	}

	AuthorizationStatus status() {
		return status;
	}

	/** What may be given back; nothing is chosen at first. */
	List<ReturnEntry> returns() {
		return returns;
	}

	/** Gives back that many of a row. */
	void giveBack(int row, int count) {
		returns = IntStream.range(0, returns.size())
				.mapToObj(i -> i == row ? returns.get(i).withCount(count) : returns.get(i)).toList();
	}

	/** What may be bound to the machine anew; chosen at first is what needs it, of one place. */
	List<RepairEntry> repairs() {
		return repairs;
	}

	/** Binds a row anew, or leaves it as it is. */
	void repair(int row, boolean chosen) {
		repairs = IntStream.range(0, repairs.size())
				.mapToObj(i -> i == row ? repairs.get(i).withChosen(chosen) : repairs.get(i)).toList();
	}

	/** What a request of that kind asks for of it; nothing if it asks for more. */
	List<AuthorizationItem> items(String kind) {
		return switch (kind) {
		case AuthorizationDraft.DEAUTHORIZE -> returned().map(ReturnEntry::item).toList();
		case AuthorizationDraft.REPAIR -> repaired().map(RepairEntry::item).toList();
		default -> List.of();
		};
	}

	/** What a request of that kind is about; nothing if it asks for more. */
	List<ActivationInfo> chosen(String kind) {
		return switch (kind) {
		case AuthorizationDraft.DEAUTHORIZE -> returned().map(ReturnEntry::activation).toList();
		case AuthorizationDraft.REPAIR -> repaired().map(RepairEntry::activation).toList();
		default -> List.of();
		};
	}

	/** What a request that was prepared before is about; nothing if it asked for more. */
	List<ActivationInfo> pending(String requestId) {
		return status.pending().stream().filter(request -> request.id().equals(requestId))
				.filter(request -> !request.kind().equals(AuthorizationDraft.AUTHORIZE))
				.flatMap(request -> request.items().stream()).flatMap(this::activations).toList();
	}

	private Stream<ActivationInfo> activations(AuthorizationItem item) {
		return status.activations().stream().filter(activation -> activation.number().equals(item.number()));
	}

	private Stream<ReturnEntry> returned() {
		return returns.stream().filter(ReturnEntry::isChosen);
	}

	private Stream<RepairEntry> repaired() {
		return repairs.stream().filter(RepairEntry::chosen);
	}
}
