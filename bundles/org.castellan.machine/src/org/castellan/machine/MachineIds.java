// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.castellan.core.api.HostIdInfo;
import org.castellan.core.api.HostIdList;
import org.castellan.core.host.HostId;
import org.castellan.core.host.HostIdType;
import org.castellan.core.host.MachineId;
import org.castellan.core.problem.Problem;

/**
 * The host ids of a machine at one moment, best first, and what could not be read. For example the first of
 * {@code MachineIds.ofThisMachine().ids()} is what a vendor is given.
 *
 * @param ids       best first; empty only if nothing could be read, which is then an error among the problems
 * @param addresses its IPv4 addresses on the network, for {@code INTERNET=}
 * @param problems  parts that could not be read; the others stand all the same
 */
public record MachineIds(List<MachineId> ids, List<String> addresses, List<Problem> problems) {

	public MachineIds {
		ids = List.copyOf(ids);
		addresses = List.copyOf(addresses);
		problems = List.copyOf(problems);
	}

	/** Reads this machine as it is now; takes about 0.2 s in a new process and a few milliseconds later. */
	public static MachineIds ofThisMachine() {
		return new MachineIdSurvey(new OshiFacts()).read();
	}

	/**
	 * Whether a licence that is locked to this id may run on this machine. {@code ANY}, {@code DEMO} and {@code ID=}
	 * name every machine; host names and addresses may have {@code *} in them; a host name also matches without its
	 * domain. {@code USER=} and {@code DISPLAY=} name no machine.
	 */
	public boolean has(HostId id) {
		return switch (id.type()) {
			case ANY, DEMO, ID -> true;
			case HOSTNAME -> ids.stream().filter(own -> own.id().type() == HostIdType.HOSTNAME)
					.anyMatch(own -> matchesName(id.value(), own.id().value()));
			case INTERNET -> addresses.stream().anyMatch(address -> matches(id.value(), address));
			default -> ids.stream().anyMatch(own -> own.id().matches(id));
		};
	}

	/** As {@code castellan hostid --format json} and the service's API tell them. */
	public HostIdList info() {
		return new HostIdList(ids.stream().map(MachineIds::info).toList());
	}

	private static HostIdInfo info(MachineId id) {
		return new HostIdInfo(id.id().type().key(), id.id().toString(), id.stability(),
				id.survives().stream().sorted().map(MachineIds::key).toList(), id.origin(), id.note());
	}

	private static String key(MachineId.Survives what) {
		return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static boolean matchesName(String wanted, String own) {
		int domain = own.indexOf('.');
		return matches(wanted, own) || domain > 0 && matches(wanted, own.substring(0, domain));
	}

	private static boolean matches(String wanted, String own) {
		String expression = Pattern.quote(wanted).replace("*", "\\E.*\\Q");
		return Pattern.compile(expression, Pattern.CASE_INSENSITIVE).matcher(own).matches();
	}
}
