// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.site;

import java.nio.file.Path;
import java.util.Objects;
import org.castellan.http.Listening;
import org.castellan.http.TrustedProxies;

/**
 * How a site is run, for example {@code SiteOptions.of(home).withPort(8443)}.
 *
 * @param home              directory of its TLS identity and its log; made if it is not there
 * @param bind              the one address to listen on, or {@link Listening#ALL_ADDRESSES}
 * @param port              to listen on; 0 for the first free one of the field's range
 * @param requestsPerMinute how many an address may send
 * @param proxies           whose word for a client's address is taken
 */
public record SiteOptions(Path home, String bind, int port, int requestsPerMinute, TrustedProxies proxies) {

	public static final int DEFAULT_PORT = 8443;
	/** A person needs four, a machine two; many machines may stand behind one address. */
	public static final int DEFAULT_REQUESTS_PER_MINUTE = 240;

	public SiteOptions {
		home = home.toAbsolutePath().normalize();
		Objects.requireNonNull(bind);
		Objects.requireNonNull(proxies);
		if (port < 0 || port > 65_535 || requestsPerMinute < 1) {
			throw new IllegalArgumentException("Neither a port nor a limit: " + port + ", " + requestsPerMinute);
		}
	}

	public static SiteOptions of(Path home) {
		return new SiteOptions(home, Listening.ALL_ADDRESSES, DEFAULT_PORT, DEFAULT_REQUESTS_PER_MINUTE, TrustedProxies.NONE);
	}

	public SiteOptions withBind(String newBind) {
		return new SiteOptions(home, newBind, port, requestsPerMinute, proxies);
	}

	public SiteOptions withPort(int newPort) {
		return new SiteOptions(home, bind, newPort, requestsPerMinute, proxies);
	}

	public SiteOptions withRequestsPerMinute(int limit) {
		return new SiteOptions(home, bind, port, limit, proxies);
	}

	/** Behind these reverse proxies. */
	public SiteOptions withProxies(TrustedProxies trusted) {
		return new SiteOptions(home, bind, port, requestsPerMinute, trusted);
	}

	/** Key and certificate; a vendor may put one of a public authority there. */
	public Path tlsFile() {
		return home.resolve("tls.pem");
	}

	/** Which process the home belongs to. */
	Path lockFile() {
		return home.resolve("site.lock");
	}

	public Path logDirectory() {
		return home.resolve("log");
	}
}
