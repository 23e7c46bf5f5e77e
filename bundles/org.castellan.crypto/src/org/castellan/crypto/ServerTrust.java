// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/** By what a client believes that a server is the one it means: a pinned fingerprint, or a public authority. */
public interface ServerTrust {

	/** For the client's end of connections. */
	SSLContext sslContext();

	/** The fingerprint the server last showed, also when it was not believed. */
	Optional<Fingerprint> presented();
}
