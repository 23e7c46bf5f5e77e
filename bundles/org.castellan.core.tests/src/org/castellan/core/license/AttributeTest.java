// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeTest {

	/** What is editable is not signed, so nothing that decides about seats may be. */
	@ParameterizedTest
	@CsvSource({ "asset_info, true", "dist_info, true", "sort, true", "user_info, true", "vendor_info, true", "ck, true",
			"sign, true", "x1, true", "SN, false", "HOSTID, false", "Hostid, false", "hostID, false", "sorT, false", "V, false",
			"1, false", "_, false", "SIGN, false" })
	void onlyAKeyWithoutAnUpperCaseLetterIsEditable(String key, boolean isEditable) {
		assertEquals(isEditable, new Attribute(key, Optional.empty()).isEditable());
	}

	@ParameterizedTest
	@CsvSource({ "SIGN, true", "SIGN2, true", "V7.1_LK, true", "V7_LK, true", "SIGN3, false", "sign, false", "V_LK, false",
			"VENDOR_LK, false", "V7.1_LKX, false", "XV7.1_LK, false" })
	void onlySignaturesAreLeftOutOfWhatIsSigned(String key, boolean isSignature) {
		assertEquals(isSignature, new Attribute(key, Optional.empty()).isSignature());
	}
}
