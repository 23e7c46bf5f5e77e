// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import java.nio.file.Path;
import java.util.List;

import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.ui.Notice;
import org.castellan.ui.SaveFileDialog;
import org.castellan.ui.SavedFile;
import org.eclipse.osgi.util.NLS;

/** Writes the file that tells a licensing portal what this server has. */
public final class GeneratePortalConfiguration {

	private GeneratePortalConfiguration() {
	}

	public static void ask(ConsoleServer server, Notice notice) {
		SaveFileDialog
				.ask(notice.owner().getShell(), new SaveFileDialog.Request(Messages.Portal_title, Messages.Portal_message,
						"portal.json", List.of("*.json")))
				.ifPresent(file -> Act.run(Messages.Portal_job, server, progress -> write(server, file, progress), notice,
						written -> NLS.bind(Messages.Portal_done, written)));
	}

	private static Path write(ConsoleServer server, Path file, Progress progress)
			throws ProblemException, InterruptedException {
		progress.step(Messages.Portal_job, 1);
		byte[] content = server.live().connection().portalConfiguration();
		return SavedFile.write(file, content);
	}
}
