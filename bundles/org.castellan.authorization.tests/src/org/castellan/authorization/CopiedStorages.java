// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import org.castellan.core.host.HostId;
import org.castellan.core.problem.ProblemException;

/** What somebody makes of a {@link LossySite}: copies of the storages of its takers on other machines, all of them in use. */
final class CopiedStorages {

	private final LossySite site;
	private final List<Copy> copies = new ArrayList<>();

	CopiedStorages(LossySite site) {
		this.site = site;
	}

	/** The files of a taker's storage on another machine. */
	private record Copy(int taker, String name, HostId hostId) {
	}

	/** Copies the storage of a taker as it is, unless there are more copies already than a giver lets use its seats. */
	void copy(int index) throws Exception {
		if (copies.size() > Transfer.MOST_REPAIRS + 1) {
			return;
		}
		site.taker(index);
		Copy copy = new Copy(index, "copy" + copies.size(), LossySite.hostId(9, copies.size()));
		Path to = Files.createDirectory(site.folder(copy.name()));
		for (String file : List.of("machine.key", "storage.json")) {
			Path from = site.folder(LossySite.TAKERS.get(index).name()).resolve(file);
			if (Files.exists(from)) {
				Files.copy(from, to.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
		copies.add(copy);
	}

	/** Each copy asks for more, and to be repaired. */
	void use() throws ProblemException {
		for (Copy copy : copies) {
			LossySite.Taker taker = LossySite.TAKERS.get(copy.taker());
			TrustedStorage storage = site.open(copy.name(), taker.target(), copy.hostId());
			askAndApply(copy, storage, RequestDraft.authorize(List.of(LossySite.item(1)), Contact.NONE));
			for (Activation held : storage.activations()) {
				askAndApply(copy, storage, RequestDraft.repair(List.of(LossySite.item(held.held()))));
			}
		}
	}

	private void askAndApply(Copy copy, TrustedStorage storage, RequestDraft draft) throws ProblemException {
		if (storage.prepare(draft) instanceof PrepareOutcome.Prepared prepared) {
			if (new TransferOperation(site.giver(copy.taker()), SeatsGate.OPEN).answer(
					Sample.utf8(prepared.request().text())) instanceof TransferOutcome.Answered answered) {
				storage.apply(Sample.utf8(answered.response().text()));
			}
			storage.cancel(prepared.request().id());
		}
	}

	/** Whether each machine beyond the first that uses what one of the takers got is a repair in its giver's storage. */
	boolean areCounted() throws Exception {
		for (int index = 0; index < LossySite.TAKERS.size(); index++) {
			int users = LossySite.seats(site.taker(index)) > 0 ? 1 : 0;
			for (Copy copy : copies) {
				boolean isUser = copy.taker() == index
						&& LossySite.seats(site.open(copy.name(), LossySite.TAKERS.get(index).target(), copy.hostId())) > 0;
				users += isUser ? 1 : 0;
			}
			int repairs = site.passedOn(index).repairs();
			if (users > 1 + repairs || repairs > Transfer.MOST_REPAIRS) {
				return false;
			}
		}
		return true;
	}
}
