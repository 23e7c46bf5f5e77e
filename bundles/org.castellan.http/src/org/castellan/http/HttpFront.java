// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.alpn.java.server.JDK9ServerALPNProcessor;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * HTTPS on a socket that is bound already: HTTP/1.1, and HTTP/2 where the client offers it. Requests run on virtual
 * threads. A connection on which nothing moves for too long is closed, whoever began it.
 */
public final class HttpFront implements AutoCloseable {

	static final int HEADER_LIMIT = 8 * 1024;
	private static final int MAX_THREADS = 32;
	private static final int MAX_STREAMS = 128;
	private static final long STOP_PATIENCE_MILLIS = 3_000;

	private final Server server;

	private HttpFront(Server server) {
		this.server = server;
	}

	/**
	 * How much at once.
	 *
	 * @param connections at the same time
	 * @param idle        how long nothing may move on one
	 */
	public record Limits(int connections, Duration idle) {

		/**
		 * Longer than clients keep a connection that they do not use, which are 30 s in Java's, and longer than until the next
		 * renewal of a lease that lives as usual: else a client would send on one that is closed in that instant, and would
		 * not know whether it was heard.
		 */
		public static final Duration USUAL_IDLE = Duration.ofSeconds(45);
	}

	/** Begins to answer. The socket is closed with this. */
	public static HttpFront start(ServerSocketChannel socket, SSLContext tls, Router router, Limits limits)
			throws IOException {
		QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
		threads.setName("http");
		threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
		Server server = new Server(threads);
		server.setHandler(router.handler());
		server.setErrorHandler(new ProblemErrorHandler(HEADER_LIMIT));
		server.setStopTimeout(STOP_PATIENCE_MILLIS);
		ServerConnector connector = connector(server, tls, limits.idle());
		connector.open(socket);
		server.addConnector(connector);
		server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
		try {
			server.start();
		} catch (IOException | RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IOException("The HTTP server did not start", e);
		}
		return new HttpFront(server);
	}

	private static ServerConnector connector(Server server, SSLContext tls, Duration idle) {
		HttpConfiguration http = new HttpConfiguration();
		http.setSendServerVersion(false);
		http.setRequestHeaderSize(HEADER_LIMIT);
		http.setIdleTimeout(idle.toMillis());
		// clients pin the certificate and reach the service under any name its network has for it
		http.addCustomizer(new SecureRequestCustomizer(false));
		SslContextFactory.Server context = new SslContextFactory.Server();
		context.setSslContext(tls);
		HttpConnectionFactory http1 = new HttpConnectionFactory(http);
		HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(http);
		http2.setMaxConcurrentStreams(MAX_STREAMS);
		ALPNServerConnectionFactory choice = protocolChoice();
		choice.setDefaultProtocol(http1.getProtocol());
		ServerConnector connector = new ServerConnector(server, 1, 1,
				new SslConnectionFactory(context, choice.getProtocol()), choice, http2, http1);
		connector.setIdleTimeout(idle.toMillis());
		return connector;
	}

	/**
	 * What agrees with a client on HTTP/2. Jetty looks for it through the thread's class loader, which in an OSGi framework
	 * sees nothing of it; naming its class also makes the framework, and whoever builds a product, provide it.
	 */
	private static ALPNServerConnectionFactory protocolChoice() {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(JDK9ServerALPNProcessor.class.getClassLoader());
		try {
			return new ALPNServerConnectionFactory();
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	/** Lets requests that run finish, for a short while. */
	@Override
	public void close() {
		try {
			server.stop();
		} catch (Exception e) {
			throw new IllegalStateException("The HTTP server did not stop", e);
		}
	}
}
