// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.Objects;
import java.util.OptionalInt;
import org.castellan.core.host.HostId;

/**
 * {@code SERVER host hostid [port] [PRIMARY_IS_MASTER] ...}: where the licence service runs and the machine it is locked
 * to, for example {@code SERVER this_host ANY 27000}. Host and port may be edited, the host id is signed.
 *
 * @param host       a name, an address, {@code this_host} or {@code localhost}
 * @param hostId     {@code ANY} for every machine
 * @param port       0 to 64000; without one clients search 27000 to 27009
 * @param attributes what follows, such as {@code HEARTBEAT_INTERVAL=20}
 */
public record ServerLine(SourceText source, String host, HostId hostId, OptionalInt port, Attributes attributes)
		implements LicenseLine {

	public ServerLine {
		Objects.requireNonNull(hostId);
		Objects.requireNonNull(port);
	}
}
