// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.time.InstantSource;
import java.util.Optional;
import org.castellan.authority.activation.AnswerRequestOperation;
import org.castellan.authority.activation.ReleaseActivationOperation;
import org.castellan.authority.activation.ReviewRequestOperation;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.order.Activations;
import org.castellan.authority.order.Audit;
import org.castellan.authority.order.Customers;
import org.castellan.authority.order.Orders;
import org.castellan.authority.order.Products;
import org.castellan.authority.provisioning.CreateProvisioningFileOperation;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;

/**
 * A vendor's records and what is done with them: {@code try (Authority authority = Authority.open(address, "site")) {
 * authority.answerRequest(key).answer(request); }}. Thread-safe.
 */
public final class Authority implements AutoCloseable {

	private final Database database;
	private final InstantSource time;
	private final Audit audit;

	private Authority(Database database, String who, InstantSource time) {
		this.database = database;
		this.time = time;
		audit = new Audit(database, who, time);
	}

	/** @see #open(DatabaseAddress, String, InstantSource) */
	public static Authority open(DatabaseAddress address, String who) throws ProblemException {
		return open(address, who, InstantSource.system());
	}

	/**
	 * Opens the records, and makes them if there are none yet.
	 *
	 * @param who the account or program that works with them, for the audit
	 */
	public static Authority open(DatabaseAddress address, String who, InstantSource time) throws ProblemException {
		return new Authority(Database.open(address), who, time);
	}

	public DatabaseAddress address() {
		return database.address();
	}

	public Products products() {
		return new Products(database, audit);
	}

	public Customers customers() {
		return new Customers(database, audit);
	}

	public Orders orders() {
		return new Orders(database, audit, time);
	}

	public Activations activations() {
		return new Activations(database);
	}

	public Audit audit() {
		return audit;
	}

	/** Makes provisioning files for requests, {@code .prvc} and {@code .prvs}, which need no key. */
	public CreateProvisioningFileOperation createProvisioningFile() {
		return new CreateProvisioningFileOperation(database, audit, Optional.empty(), time);
	}

	/** Makes provisioning files of every kind; named-user licence files are signed. */
	public CreateProvisioningFileOperation createProvisioningFile(PublisherKey key) {
		return new CreateProvisioningFileOperation(database, audit, Optional.of(key), time);
	}

	/** Shows what a request asks for, beside what was ordered. */
	public ReviewRequestOperation reviewRequest() {
		return new ReviewRequestOperation(database, time);
	}

	/** Answers requests in the name of a publisher. */
	public AnswerRequestOperation answerRequest(PublisherKey key) {
		return new AnswerRequestOperation(database, audit, key, time);
	}

	public ReleaseActivationOperation releaseActivation() {
		return new ReleaseActivationOperation(database, audit, time);
	}

	/** Deletes what is kept of long ago and no longer needed. */
	public TidyRecordsOperation tidyRecords() {
		return new TidyRecordsOperation(database, audit, time);
	}

	@Override
	public void close() {
		database.close();
	}
}
