// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class H2AuthorityTest extends AuthorityContractTest {

	@TempDir
	private Path directory;

	@Override
	DatabaseAddress newDatabase() {
		return new DatabaseAddress.Directory(directory.resolve(UUID.randomUUID().toString()));
	}
}
