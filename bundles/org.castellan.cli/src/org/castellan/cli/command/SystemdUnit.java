// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The unit file by which systemd runs a server: started with the machine, started again when it fails, with no more rights
 * than it needs.
 *
 * @param what        that is run, for people, for example {@code licence service}
 * @param madeBy      the command that wrote the file
 * @param command     the castellan command, absolute, with its arguments
 * @param user        whom it runs as
 * @param directories the only ones it writes to
 * @param environment a file of variables that systemd reads before the account is taken, for a secret
 */
record SystemdUnit(String what, String madeBy, List<String> command, String user, List<Path> directories,
		Optional<Path> environment) {

	SystemdUnit {
		command = List.copyOf(command);
		directories = List.copyOf(directories);
	}

	String text() {
		return """
				# Made by %s. To change how it starts, make it again.
				[Unit]
				Description=Castellan %s
				After=network-online.target
				Wants=network-online.target

				[Service]
				Type=exec
				User=%s
				%sExecStart=%s
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
				""".formatted(madeBy, what, user,
				environment.map(file -> "EnvironmentFile=" + file.toString().replace("%", "%%") + "\n").orElse(""), quoted(command),
				quoted(directories.stream().map(Path::toString).toList()));
	}

	private static String quoted(List<String> words) {
		return words.stream().map(SystemdUnit::quoted).collect(Collectors.joining(" "));
	}

	/** As systemd reads a word: in quotes where it has blanks, with percent signs and dollar signs doubled. */
	static String quoted(String word) {
		String escaped = word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%").replace("$", "$$");
		return word.matches("[A-Za-z0-9_./:@=,+%$-]+") ? escaped : '"' + escaped + '"';
	}
}
