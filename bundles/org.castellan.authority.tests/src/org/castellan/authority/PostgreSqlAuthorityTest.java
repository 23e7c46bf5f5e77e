// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

class PostgreSqlAuthorityTest extends AuthorityContractTest {

	@Override
	DatabaseAddress newDatabase() {
		return TestDatabase.postgreSql();
	}
}
