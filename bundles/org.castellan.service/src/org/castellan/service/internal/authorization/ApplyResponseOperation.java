// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.authorization;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.castellan.authorization.StorageDesk;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.ServiceProblem;
import org.castellan.service.internal.license.LicenseStore;
import org.castellan.service.internal.log.LogKinds;
import org.castellan.service.internal.log.ServiceLog;

/** Applies an authorization response, whole or not at all; the ledger then counts what the server holds. */
public final class ApplyResponseOperation {

	private final StorageDesk desk;
	private final StorageChange storage;
	private final ServiceLog log;

	public ApplyResponseOperation(StorageDesk desk, LicenseStore licenses, ServiceLog log) {
		this.desk = desk;
		this.storage = new StorageChange(licenses);
		this.log = log;
	}

	/** @return what became of it, also when it was refused */
	public ResponseResult apply(byte[] response) throws ProblemException, InterruptedException {
		ResponseResult outcome = storage.make(() -> desk.apply(response));
		if (!outcome.applied()) {
			log.add(LogKinds.REFUSED, "An authorization response was refused", Map.of("codes", outcome.problems().stream()
					.map(Problem::code).distinct().sorted().collect(Collectors.joining(" "))));
			return outcome;
		}
		log.add(LogKinds.AUTHORIZED, "The response to a request to " + outcome.kind() + " counts from now on",
				Map.of("kind", outcome.kind(), "features", outcome.activations().stream().map(ActivationInfo::feature)
						.distinct().sorted().collect(Collectors.joining(" "))));
		return storage.isFollowed() ? outcome : new ResponseResult(true, outcome.kind(), outcome.activations(),
				List.of(ServiceProblem.NOT_COUNTED_YET.problem()));
	}
}
