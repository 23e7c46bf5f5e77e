// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.castellan.client.authorization.WorkstationTarget;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.PreparedRequest;

/** Saves a request for this workstation, as the wizard does, and stays open as a window does, until its input ends. */
public final class WaitingProgram {

	private WaitingProgram() {
	}

	/** @param args the authorization number, and where the request is saved */
	public static void main(String[] args) throws Exception {
		PreparedRequest request = WorkstationTarget.ofUser("this workstation")
				.prepare(new AuthorizationDraft(UUID.randomUUID().toString(), AuthorizationDraft.AUTHORIZE,
						List.of(new AuthorizationItem(args[0], 1)), Map.of()));
		Files.writeString(Path.of(args[1]), request.text(), StandardCharsets.UTF_8);
		System.out.println("saved " + request.request().id());
		System.in.transferTo(System.out);
	}
}
