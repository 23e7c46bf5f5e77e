// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;

/**
 * One host id of the service's machine.
 *
 * @param type      for example {@code ethernet}
 * @param value     as a licence file writes it, prefix included
 * @param stability {@code high}, {@code medium} or {@code low}
 * @param survives  {@code reboot}, {@code nic-change}, {@code disk-change}, {@code reinstall}, {@code clone}, {@code container}
 * @param origin    where it was read
 * @param note      one sentence for a person
 */
public record HostIdInfo(String type, String value, String stability, List<String> survives, String origin,
		String note) {

	public HostIdInfo {
		survives = List.copyOf(survives);
	}
}
