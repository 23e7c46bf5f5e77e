// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import java.util.List;
import org.castellan.core.api.AuthorizationList;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.LeaseInfo;
import org.castellan.core.api.PublisherInfo;
import org.castellan.core.api.PublisherList;
import org.castellan.core.license.LicenseFile;
import org.castellan.http.Access;
import org.castellan.http.Answer;
import org.castellan.http.Input;
import org.castellan.http.MediaTypes;
import org.castellan.http.Route;
import org.castellan.service.internal.license.AuthorizeOperation;
import org.castellan.service.internal.license.LicenseStore;
import org.castellan.service.internal.license.RereadLicensesOperation;
import org.castellan.service.internal.license.TrustOperation;
import org.castellan.service.internal.seats.RemoveOperation;

/** What administrators change: licence files, publishers, and leases that must go. */
final class AdminRoutes {

	static final String ROOT = Route.ROOT + "admin/";
	private static final int CERTIFICATE_LIMIT = 64 * 1024;

	private final LicenseStore licenses;
	private final AuthorizeOperation authorize;
	private final TrustOperation trust;
	private final RereadLicensesOperation reread;
	private final RemoveOperation removal;

	AdminRoutes(LicenseStore licenses, AuthorizeOperation authorize, TrustOperation trust,
			RereadLicensesOperation reread, RemoveOperation removal) {
		this.licenses = licenses;
		this.authorize = authorize;
		this.trust = trust;
		this.reread = reread;
		this.removal = removal;
	}

	List<Route<?>> routes() {
		return List.of(
				Route.get(ROOT + "authorizations", Access.ADMIN, AuthorizationList.class,
						(call, nothing) -> Answer.json(new AuthorizationList(licenses.authorizations()))),
				Route.post(ROOT + "authorizations", Access.ADMIN,
						Input.bytes(LicenseFile.MAX_BYTES, MediaTypes.TEXT, MediaTypes.BYTES), AuthorizationResult.class,
						(call, file) -> Answer.json(authorize.authorize(file))),
				Route.post(ROOT + "license-check", Access.ADMIN,
						Input.bytes(LicenseFile.MAX_BYTES, MediaTypes.TEXT, MediaTypes.BYTES), AuthorizationResult.class,
						(call, file) -> Answer.json(authorize.check(file))),
				Route.get(ROOT + "publishers", Access.ADMIN, PublisherList.class,
						(call, nothing) -> Answer.json(new PublisherList(licenses.publishers()))),
				Route.post(ROOT + "publishers", Access.ADMIN,
						Input.bytes(CERTIFICATE_LIMIT, MediaTypes.PEM, MediaTypes.TEXT, MediaTypes.BYTES),
						PublisherInfo.class, (call, certificate) -> Answer.json(trust.trust(certificate))),
				Route.post(ROOT + "leases/{id}/release", Access.ADMIN, Input.none(), LeaseInfo.class,
						(call, nothing) -> Answer.json(removal.remove(call.path("id")))),
				Route.post(ROOT + "reread", Access.ADMIN, Input.none(), AuthorizationResult.class,
						(call, nothing) -> Answer.json(reread.reread())));
	}
}
