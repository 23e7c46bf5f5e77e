// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.castellan.core.host.HostId;

/** Licence files as they occur in the field (reference/domain.md 1.5 and 2.1), and shorthand for making others. */
final class Samples {

	static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
	static final HostId HOST = HostId.parse("0242ac150003");

	/** As the documentation of a licence manager prints it. */
	static final String DOCUMENTED_SERVICE_TXT = """
			SERVER this_host ANY 27000
			VENDOR ARCGIS
			USE_SERVER
			FEATURE ACT ARCGIS 1 permanent 1 vendor_info=7KNJDRHFHBK4CFDMJ214 SIGN="052E ABFC 32DD \\
			2473 DEFD E276 4BF3 E0DB 87EB 2203 5A30 C014 19A1 C35E 2154 \\
			08B1 9460 A2B9 6701 DC4D CAF2 E2FE 1347 0E36 90FA 4F3B E864 \\
			BEC8 D3A2 A615"
			""";

	static final String POSITIONAL_KEY = """
			SERVER this_host ANY 27000
			VENDOR ARCGIS
			FEATURE ACT ARCGIS 1 permanent 1 7ED49106D630
			""";

	/** From the time of dongles. */
	static final String HISTORIC = """
			SERVER test ESRI_SENTINEL_KEY=37100001 27005
			VENDOR ESRI
			FEATURE ARC/INFO ESRI 8.01 01-jan-00 1 3BFE809141F5AFA39454 vendor_info="8CDZLST7BRCD3K17G105" ck=27
			""";

	/** The shape of a large vendor's package file; USE_SERVER before VENDOR, a server without port. */
	static final String PACKAGES = """
			# Customer 4711, do not edit
			SERVER licsrv01 0242ac150003
			USE_SERVER
			VENDOR ptc_d "C:\\Program Files\\ptc\\ptc_d.exe" OPTIONS=/etc/ptc.opt PORT=7788
			#
			PACKAGE PROE_Foundation ptc_d 29.0 COMPONENTS="PROE_DesignAnim:29.0 \\
				PROE_Interface:28.0:2" OPTIONS=SUITE SUPERSEDE ISSUED=27-jul-2009 \\
				SIGN="00D1 4C6A" SIGN2="0A0B 0C0D"
			INCREMENT PROE_Foundation ptc_d 29.0 31-dec-2030 4 VENDOR_STRING="VSTR=PROE" \\
				ISSUED=27-jul-2009 BORROW=4320 SUITE_DUP_GROUP=UHD TS_OK \\
				sort=50 SN=SCN123 SIGN="0123 4567" SIGN2="89AB CDEF"
			""";

	static final String THREE_SERVERS = """
			SERVER pat 17003456 2837 PRIMARY_IS_MASTER HEARTBEAT_INTERVAL=20
			SERVER lee HOSTNAME=lee 2837
			SERVER terry "001122334455" 2837
			VENDOR xyzd /usr/local/xyzd /usr/local/opt 3001
			INCREMENT f1 xyzd 1.0 01-jan-2030 5 SIGN=1234
			UPGRADE f1 xyzd 1.0 2.0 1-jan-0 2 SIGN=5678
			FEATURE u1 xyzd 1.0 permanent uncounted HOSTID="001122334455 DISK_SERIAL_NUM=1234abcd" SIGN=AB
			""";

	static final List<String> REAL = List.of(DOCUMENTED_SERVICE_TXT, POSITIONAL_KEY, HISTORIC, PACKAGES, THREE_SERVERS);

	private Samples() {
	}

	static LicenseFile parse(String text) {
		return LicenseFile.parse(bytes(text));
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** A feature line from its text. */
	static FeatureLine feature(String text) {
		return (FeatureLine) LicenseLine.parse(text);
	}
}
