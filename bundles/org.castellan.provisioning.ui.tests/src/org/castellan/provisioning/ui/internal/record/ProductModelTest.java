// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.ProductFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductModelTest {

	private final ProductModel model = new ProductModel();

	@Test
	void linesBecomeFeatures() {
		model.name = "ArcGIS Desktop";
		model.version = "10.4";
		model.core = "Desktop Advanced = desktopAdvP 10.1\n\n  Desktop Standard=desktopStdP\n";
		model.extensions = "3D Analyst = 3dAnalystP 10.2";
		assertEquals(Optional.empty(), model.problem());
		assertEquals(List.of(new ProductFeature(FeatureKind.CORE, "Desktop Advanced", "desktopAdvP", "10.1"),
				new ProductFeature(FeatureKind.CORE, "Desktop Standard", "desktopStdP", "1.0"),
				new ProductFeature(FeatureKind.EXTENSION, "3D Analyst", "3dAnalystP", "10.2")), model.draft().features());
	}

	@ParameterizedTest
	@ValueSource(strings = { "desktopAdvP", "= desktopAdvP", "Desktop Advanced =", "A = b 1.0 2.0" })
	void aLineThatIsNoFeatureIsShown(String line) {
		model.name = "ArcGIS Desktop";
		model.version = "10.4";
		model.core = "Good = good\n" + line;
		assertTrue(model.problem().orElse("").contains(line), model.problem()::toString);
	}

	@Test
	void aProductHasANameAVersionAndACore() {
		assertTrue(model.problem().isPresent());
		model.name = "ArcGIS Desktop";
		assertTrue(model.problem().isPresent());
		model.version = "10.4";
		assertTrue(model.problem().isPresent());
		model.core = "A = a";
		assertEquals(Optional.empty(), model.problem());
	}
}
