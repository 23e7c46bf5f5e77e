// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import java.util.Objects;

import org.castellan.client.LicenseServerConnection;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.HostIdList;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.problem.ProblemException;

/** A licence server as a target: each question goes over the connection there is at that moment. */
public final class ServerTarget implements AuthorizationTarget {

	private final String name;
	private final Connection connection;

	/** Where the connection comes from, which may be lost and found again between two questions. */
	@FunctionalInterface
	public interface Connection {

		/** @throws ProblemException why there is none */
		LicenseServerConnection get() throws ProblemException;
	}

	/** @param name what a person calls the server */
	public ServerTarget(String name, Connection connection) {
		this.name = Objects.requireNonNull(name);
		this.connection = Objects.requireNonNull(connection);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public boolean isWorkstation() {
		return false;
	}

	@Override
	public AuthorizationStatus status() throws ProblemException, InterruptedException {
		return connection.get().authorization().status();
	}

	@Override
	public HostIdList hostIds() throws ProblemException, InterruptedException {
		return connection.get().hostIds();
	}

	@Override
	public PreparedRequest prepare(AuthorizationDraft draft) throws ProblemException, InterruptedException {
		return connection.get().authorization().prepare(draft);
	}

	@Override
	public PreparedRequest request(String id) throws ProblemException, InterruptedException {
		return connection.get().authorization().request(id);
	}

	@Override
	public void cancel(String id) throws ProblemException, InterruptedException {
		connection.get().authorization().cancel(id);
	}

	@Override
	public ResponseResult check(byte[] response) throws ProblemException, InterruptedException {
		return connection.get().authorization().check(response);
	}

	@Override
	public ResponseResult apply(byte[] response) throws ProblemException, InterruptedException {
		return connection.get().authorization().apply(response);
	}

	@Override
	public AuthorizationResult checkLicense(byte[] file) throws ProblemException, InterruptedException {
		return connection.get().check(file);
	}

	@Override
	public AuthorizationResult applyLicense(byte[] file) throws ProblemException, InterruptedException {
		return connection.get().authorize(file);
	}

	@Override
	public AuthorizationResult reread() throws ProblemException, InterruptedException {
		return connection.get().reread();
	}

	@Override
	public void trust(byte[] certificate) throws ProblemException, InterruptedException {
		connection.get().trust(certificate);
	}
}
