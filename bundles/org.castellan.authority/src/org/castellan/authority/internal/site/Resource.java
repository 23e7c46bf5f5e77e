// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of this package. */
final class Resource {

	private Resource() {
	}

	static byte[] bytes(String name) {
		try (InputStream in = Resource.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("The bundle lacks " + name);
			}
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
