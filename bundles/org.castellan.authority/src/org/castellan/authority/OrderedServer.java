// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.util.Objects;
import java.util.Optional;
import org.castellan.core.host.HostId;
import org.castellan.core.net.PortNumber;

/**
 * The machine that is to give out the seats, for example the one with the Ethernet id {@code 0242ac150003}.
 *
 * @param host its name, or {@link #THIS_HOST}; the site may change it without the publisher
 * @param port where it listens; empty for the field's default, 27000 to 27009
 */
public record OrderedServer(String host, HostId hostId, Optional<PortNumber> port) {

	/** Stands for whatever machine has the host id. */
	public static final String THIS_HOST = "this_host";

	public OrderedServer {
		Objects.requireNonNull(host);
		Objects.requireNonNull(hostId);
		Objects.requireNonNull(port);
	}

	public static OrderedServer of(HostId hostId) {
		return new OrderedServer(THIS_HOST, hostId, Optional.empty());
	}
}
