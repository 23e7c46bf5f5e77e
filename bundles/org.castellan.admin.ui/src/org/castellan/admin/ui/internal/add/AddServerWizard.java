// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.add;

import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.admin.ui.internal.servers.ServerList;
import org.castellan.client.ServerIdentity;
import org.castellan.ui.ActWizard;
import org.castellan.ui.jobs.JobRequest;
import org.jspecify.annotations.Nullable;

/** Adds a licence server to the list: address, identity, credential. */
public final class AddServerWizard extends ActWizard {

	private final AddServerModel model;
	private final List<String> groups;
	private @Nullable ServerEntry added;

	/** @param groups the groups there are, to choose from */
	public AddServerWizard(ServerList list, List<String> groups) {
		super(Messages.AddServer_title, Messages.AddServer_act);
		this.model = new AddServerModel(list);
		this.groups = List.copyOf(groups);
	}

	@Override
	public void addPages() {
		addPage(new AddressPage(this, groups));
		addPage(new IdentityPage(this));
		addPage(new CredentialPage(this));
	}

	AddServerModel model() {
		return model;
	}

	void look(Runnable proceed) {
		this.<ServerIdentity>run(JobRequest.user(Messages.AddServer_looking, Keys.ACT_JOBS), progress -> model.look(),
				found -> {
					model.found(found);
					proceed.run();
				});
	}

	@Override
	protected void act() {
		this.<ServerEntry>run(JobRequest.user(Messages.AddServer_adding, Keys.ACT_JOBS), progress -> model.add(), entry -> {
			added = entry;
			close();
		});
	}

	/** The server, once it was added. */
	public Optional<ServerEntry> added() {
		return Optional.ofNullable(added);
	}
}
