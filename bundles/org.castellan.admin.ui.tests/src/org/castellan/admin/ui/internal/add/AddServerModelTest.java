// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.add;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddServerModelTest {

	@ParameterizedTest
	@CsvSource({ "27000@licsrv01, 27000@licsrv01", "@licsrv01, @licsrv01", "licsrv01, @licsrv01",
			"licsrv01:27001, 27001@licsrv01", " 27000@licsrv01.example.org , 27000@licsrv01.example.org",
			"27000@[fe80::1], 27000@[fe80::1]", "10.1.2.3:27000, 27000@10.1.2.3" })
	void whatPeopleTypeIsUnderstood(String typed, String address) {
		assertEquals(address, AddServerModel.parseAddress(typed).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "0@licsrv01", "70000@licsrv01", "27000@", "two words", "licsrv01:99999", "a@b@c" })
	void whatIsNoAddressIsRefused(String typed) {
		assertThrows(IllegalArgumentException.class, () -> AddServerModel.parseAddress(typed));
	}
}
