// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.util.List;

/**
 * What a request without a body says. A small body is passed over, since some tools send {@code {}} with every POST.
 */
public record NoBody() {

	record NoInput() implements Input<NoBody> {

		@Override
		public List<String> types() {
			return List.of();
		}

		@Override
		public int limit() {
			return JsonInput.LIMIT;
		}

		@Override
		public Class<NoBody> type() {
			return NoBody.class;
		}

		@Override
		public NoBody read(String declared, byte[] body) {
			return new NoBody();
		}
	}
}
