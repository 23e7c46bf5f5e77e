// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.core.api.HostIdInfo;
import org.castellan.core.api.HostIdList;
import org.castellan.ui.Notice;
import org.castellan.ui.SaveFileDialog;
import org.castellan.ui.SavedFile;
import org.eclipse.osgi.util.NLS;

/** Writes a machine's ids to a text file for a vendor, the best first. */
public final class SaveMachineIds {

	private SaveMachineIds() {
	}

	public static void ask(ConsoleServer server, String serverName, HostIdList ids, Notice notice) {
		SaveFileDialog
				.ask(notice.owner().getShell(), new SaveFileDialog.Request(Messages.SaveMachineIds_title,
						Messages.SaveMachineIds_message, "machine-ids.txt", List.of("*.txt")))
				.ifPresent(file -> Act.<Path>run(Messages.SaveMachineIds_job, server,
						progress -> SavedFile.write(file, text(serverName, ids).getBytes(StandardCharsets.UTF_8)), notice,
						written -> NLS.bind(Messages.SaveMachineIds_done, written)));
	}

	static String text(String serverName, HostIdList ids) {
		return ids.hostIds().stream().map(SaveMachineIds::line).collect(Collectors.joining(System.lineSeparator(),
				NLS.bind(Messages.SaveMachineIds_head, serverName) + System.lineSeparator(), System.lineSeparator()));
	}

	private static String line(HostIdInfo id) {
		return NLS.bind(Messages.SaveMachineIds_line, new Object[] { id.value(), id.type(), id.stability(), id.note() });
	}
}
