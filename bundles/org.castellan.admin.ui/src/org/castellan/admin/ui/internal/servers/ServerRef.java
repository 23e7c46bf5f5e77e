// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.servers;

import java.nio.file.Path;
import java.util.Objects;

import org.castellan.core.net.ServerAddress;

/**
 * Which server is meant, whether it runs or not: a service of this computer by its home, because its port may change
 * from one start to the next, and any other by its address.
 */
public sealed interface ServerRef {

	/** How an editor remembers it, for example {@code 27000@licsrv01} or {@code home:/var/lib/castellan}. */
	String id();

	/** @throws IllegalArgumentException if it is no {@link #id} */
	static ServerRef parse(String id) {
		return id.startsWith(Home.PREFIX) ? new Home(Path.of(id.substring(Home.PREFIX.length())))
				: new Address(ServerAddress.parse(id));
	}

	/** A service that this user started on this computer, or may. */
	record Home(Path directory) implements ServerRef {

		private static final String PREFIX = "home:";

		public Home {
			directory = directory.toAbsolutePath().normalize();
		}

		@Override
		public String id() {
			return PREFIX + directory;
		}
	}

	/** A server that answers somewhere, with its port. */
	record Address(ServerAddress address) implements ServerRef {

		public Address {
			Objects.requireNonNull(address);
		}

		@Override
		public String id() {
			return address.toString();
		}
	}
}
