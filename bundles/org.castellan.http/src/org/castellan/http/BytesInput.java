// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.util.List;

/** A file as it is. */
record BytesInput(int limit, List<String> types) implements Input<byte[]> {

	@Override
	public Class<byte[]> type() {
		return byte[].class;
	}

	@Override
	public byte[] read(String declared, byte[] body) {
		return body;
	}
}
