// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The unit file by which systemd runs a licence service: started with the machine, started again when it fails, with no
 * more rights than it needs.
 *
 * @param launcher the castellan command, absolute
 * @param arguments of {@code castellan service run}
 * @param user     whom it runs as
 * @param home     the service's directory, the only one it writes to
 */
record SystemdUnit(String launcher, List<String> arguments, String user, String home) {

	SystemdUnit {
		arguments = List.copyOf(arguments);
	}

	String text() {
		return """
				# Made by castellan service install. To change how the service starts, make it again.
				[Unit]
				Description=Castellan licence service
				After=network-online.target
				Wants=network-online.target

				[Service]
				Type=exec
				User=%s
				ExecStart=%s
				Restart=on-failure
				RestartSec=2
				NoNewPrivileges=true
				ProtectSystem=strict
				ProtectHome=read-only
				PrivateTmp=true
				ReadWritePaths=%s
				StateDirectory=castellan
				Environment=XDG_STATE_HOME=%%S

				[Install]
				WantedBy=multi-user.target
				""".formatted(user, command(), quoted(home));
	}

	private String command() {
		return quoted(launcher) + " service run " + arguments.stream().map(SystemdUnit::quoted).collect(Collectors.joining(" "));
	}

	/** As systemd reads a word: in quotes where it has blanks, with percent signs and dollar signs doubled. */
	static String quoted(String word) {
		String escaped = word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%").replace("$", "$$");
		return word.matches("[A-Za-z0-9_./:@=,+%$-]+") ? escaped : '"' + escaped + '"';
	}
}
