// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

/**
 * Who talks to whom: this computer, and the hosts it asked with their products.
 *
 * @param from  the host that asked
 * @param hosts in the order asked
 */
public record FlowMap(String from, List<Host> hosts) {

	/** A host and what runs there. */
	public record Host(String name, List<Flow> flows) {

		public Host {
			flows = List.copyOf(flows);
		}
	}

	/**
	 * The connections to one product on a host.
	 *
	 * @param mark  the worst of its ports
	 * @param label for example {@code 5 of 7 open}
	 * @param ports those that are not open, for example {@code 6443, 6080}
	 */
	public record Flow(String product, Mark mark, String label, String ports) {

		/** What is said beside the product, for example {@code 5 of 7 open, look at 6443}. */
		public String remark() {
			return ports.isEmpty() ? label : NLS.bind(Messages.FlowMap_closed, label, ports);
		}
	}

	private static final int MOST_PORTS = 6;

	public FlowMap {
		hosts = List.copyOf(hosts);
	}

	/** @param rows all of a result, problems or not */
	public static FlowMap of(String from, List<ResultRow> rows) {
		Map<String, List<Flow>> hosts = new LinkedHashMap<>();
		for (ResultRow row : rows) {
			if (row instanceof ResultRow.Group group) {
				hosts.computeIfAbsent(group.host(), host -> new ArrayList<>())
						.add(new Flow(group.product(), group.mark(), CellText.verdict(group), closed(group)));
			}
		}
		List<Host> all = new ArrayList<>();
		hosts.forEach((name, flows) -> all.add(new Host(name, flows)));
		return new FlowMap(from, all);
	}

	/** The same for who cannot see the picture, for example {@code From vm. gis01: ArcGIS Server 5 of 7 open, look at 6443}. */
	public String words() {
		List<String> sentences = new ArrayList<>(List.of(NLS.bind(Messages.FlowMap_title, from)));
		hosts.forEach(host -> sentences.add(NLS.bind(Messages.FlowMap_host, host.name(),
				host.flows().stream().map(FlowMap::words).collect(Collectors.joining("; ")))));
		return String.join(". ", sentences);
	}

	private static String words(Flow flow) {
		return NLS.bind(Messages.FlowMap_flow, flow.product(), flow.remark());
	}

	private static String closed(ResultRow.Group group) {
		List<String> ports = group.below().stream().filter(row -> row.mark() == Mark.BAD).filter(ResultRow.Port.class::isInstance)
				.map(ResultRow.Port.class::cast).flatMap(row -> row.target().port().stream()).map(Object::toString).toList();
		return ports.size() <= MOST_PORTS ? String.join(", ", ports)
				: String.join(", ", ports.subList(0, MOST_PORTS)) + ", \u2026";
	}
}
