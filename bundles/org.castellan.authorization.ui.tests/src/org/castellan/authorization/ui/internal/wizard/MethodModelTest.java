// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.castellan.client.authorization.TargetProblem;
import org.castellan.client.site.SiteProblem;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;

class MethodModelTest {

	private final MethodModel method = new MethodModel();

	@Test
	void anAddressIsCheckedWhereItIsNeeded() {
		method.setSite("ftp://example.org");
		assertEquals(Optional.of(SiteProblem.BAD_ADDRESS.code()), method.problem().map(Problem::code));
		method.choose(AuthorizationMethod.LOCAL_SERVER);
		method.setServer("licsrv01:27000");
		assertEquals(Optional.of(TargetProblem.NOT_AN_ADDRESS.code()), method.problem().map(Problem::code));
		method.setServer("27000@licsrv01");
		assertEquals(Optional.empty(), method.problem());
		method.choose(AuthorizationMethod.OFFLINE);
		assertEquals(Optional.empty(), method.problem());
	}
}
