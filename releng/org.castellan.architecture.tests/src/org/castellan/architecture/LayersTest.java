// SPDX-License-Identifier: EPL-2.0
package org.castellan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules can fail: what they forbid is found. */
class LayersTest {

	@ParameterizedTest
	@CsvSource({ "admin.ui, client, true", "client, crypto, true", "app, admin.ui, true", "cli, service, true",
			"ledger, ratis, true", "core, core, true", "core, crypto, false", "client, service, false",
			"service, client, false", "cli, ui, false", "admin.ui, cli, false", "client, admin.ui, false",
			"service, testkit, false", "service, authorization, true", "client, authorization, true",
			"authorization, crypto, true", "authorization, service, false", "ledger, authorization, false" })
	void arrowsPointDown(String user, String used, boolean allowed) {
		assertEquals(allowed, Layers.allow(user, used));
	}

	@Test
	void aBundleWithoutALayerIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Layers.allow("novelty", "core"));
	}

	@Test
	void aTypeBelongsToTheBundleWithTheLongestName() {
		assertEquals(Optional.of("admin.ui"), Layers.bundleOf("org.castellan.admin.ui.ServersView"));
		assertEquals(Optional.of("cli"), Layers.bundleOf("org.castellan.cli.Main"));
		assertEquals(Optional.empty(), Layers.bundleOf("org.eclipse.swt.SWT"));
	}
}
