// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A program that may accept connections on any port, as only the firewall of Windows knows it, for example
 * {@code C:\Program Files\ArcGIS\Server\bin\ArcSOC.exe}.
 *
 * @param path absolute, with a drive or on a share
 */
public record WindowsProgram(String path) {

	/** Where ArcGIS Server's installer puts it. */
	public static final String SERVER_DIRECTORY = "C:\\Program Files\\ArcGIS\\Server";

	private static final int LONGEST = 260;
	private static final Pattern ABSOLUTE = Pattern.compile("([A-Za-z]:|\\\\\\\\[^\\\\/]+\\\\[^\\\\/]+)(\\\\[^\\\\/]+)+");
	private static final String FORBIDDEN = "<>\"|?*/";
	/** The four that "Ports used by ArcGIS Server" names for restrictive firewalls. */
	private static final List<String> SERVER_PROGRAMS = List.of("bin\\ArcSOC.exe", "framework\\etc\\service\\bin\\ArcGISServer.exe",
			"framework\\runtime\\jre\\bin\\javaw.exe", "framework\\runtime\\jre\\bin\\rmid.exe");

	/** @throws IllegalArgumentException if it is no absolute path that Windows knows */
	public WindowsProgram {
		if (path.length() > LONGEST || !ABSOLUTE.matcher(path).matches() || path.chars().anyMatch(WindowsProgram::isForbidden)) {
			throw new IllegalArgumentException("A program is an absolute path such as C:\\Program Files\\…\\name.exe: " + path);
		}
	}

	/**
	 * The processes of ArcGIS Server.
	 *
	 * @param directory where it is installed, mostly {@link #SERVER_DIRECTORY}
	 */
	public static List<WindowsProgram> ofArcGisServer(String directory) {
		String home = directory.endsWith("\\") ? directory.substring(0, directory.length() - 1) : directory;
		return SERVER_PROGRAMS.stream().map(program -> new WindowsProgram(home + "\\" + program)).toList();
	}

	/** The last part. */
	public String name() {
		return path.substring(path.lastIndexOf('\\') + 1);
	}

	private static boolean isForbidden(int c) {
		return Character.isISOControl(c) || Character.isSurrogate((char) c) || FORBIDDEN.indexOf(c) >= 0;
	}
}
