// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.provisioning;

import java.time.InstantSource;
import java.util.Optional;
import org.castellan.authority.Outcome;
import org.castellan.authority.internal.database.Database;
import org.castellan.authority.order.Audit;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;

/** Makes a {@code .prvc}, {@code .prvs} or {@code .lic} file of an order; which of them follows from the product. */
public final class CreateProvisioningFileOperation {

	private final Database database;
	private final Audit audit;
	private final Optional<PublisherKey> key;
	private final InstantSource time;

	/** Through {@link org.castellan.authority.Authority#createProvisioningFile}. */
	public CreateProvisioningFileOperation(Database database, Audit audit, Optional<PublisherKey> key, InstantSource time) {
		this.database = database;
		this.audit = audit;
		this.key = key;
		this.time = time;
	}

	/**
	 * Shows the file, to be reviewed: nothing is recorded, and a licence file is not signed.
	 */
	public Outcome<CreatedFile> preview(ProvisioningRequest request) throws ProblemException {
		throw new UnsupportedOperationException();
	}

	/** Makes the file and records it; a named-user licence file takes its licences from the order. */
	public Outcome<CreatedFile> create(ProvisioningRequest request) throws ProblemException {
		throw new UnsupportedOperationException();
	}
}
