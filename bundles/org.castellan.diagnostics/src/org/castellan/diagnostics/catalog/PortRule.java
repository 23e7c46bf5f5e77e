// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * One line of the catalogue: which ports a product needs for what, for example 6443/TCP for ArcGIS Server's HTTPS.
 *
 * @param id         stable and unique in a catalogue, for example {@code server-6443}
 * @param product    as people name it, for example {@code ArcGIS Server}
 * @param component  the part of the product that listens or connects
 * @param ports      as the source gives them
 * @param protocol   TCP, UDP or ICMP
 * @param directions where connections come from; at least one
 * @param purpose    for a person
 * @param expected   what should answer
 * @param choice     whether another port can be chosen
 * @param whenTaken  what happens if another program has it
 * @param versions   or set-ups of the product that have it, in words; {@code all} mostly
 * @param usual      whether a present installation has it without being told to
 * @param certainty  how sure this is
 * @param note       what else to know, contradictions of the sources among it; may be empty
 * @param source     where it is written
 */
public record PortRule(String id, String product, String component, Ports ports, Protocol protocol,
		Set<Direction> directions, String purpose, Service expected, Choice choice, WhenTaken whenTaken, String versions,
		Usual usual, Certainty certainty, String note, String source) {

	public PortRule {
		if (id.isBlank() || product.isBlank()) {
			throw new IllegalArgumentException("A rule has an id and a product");
		}
		Objects.requireNonNull(component);
		Objects.requireNonNull(ports);
		Objects.requireNonNull(protocol);
		Objects.requireNonNull(purpose);
		Objects.requireNonNull(expected);
		Objects.requireNonNull(choice);
		Objects.requireNonNull(whenTaken);
		Objects.requireNonNull(versions);
		Objects.requireNonNull(usual);
		Objects.requireNonNull(certainty);
		Objects.requireNonNull(note);
		Objects.requireNonNull(source);
		if (directions.isEmpty()) {
			throw new IllegalArgumentException("A rule has a direction");
		}
		directions = Collections.unmodifiableSet(EnumSet.copyOf(directions));
	}

	public boolean goes(Direction direction) {
		return directions.contains(direction);
	}

	/**
	 * Whether a present installation has it.
	 *
	 * @param amongMachines of a site with several machines
	 */
	public boolean isUsual(boolean amongMachines) {
		return switch (usual) {
			case YES -> true;
			case SEVERAL_MACHINES -> amongMachines;
			case NO -> false;
		};
	}

	/** Whether these are no ports of its own, but whatever the system gives it. */
	public boolean isEphemeral() {
		return whenTaken == WhenTaken.EPHEMERAL;
	}

	/** Whether it takes another port if another program has this one. */
	public boolean givesWay() {
		return whenTaken == WhenTaken.INCREMENTS || whenTaken == WhenTaken.SKIPS;
	}

	/** Whether the product itself listens on the ports on its own machine, so that another program may be in the way. */
	public boolean listens() {
		return goes(Direction.IN) || goes(Direction.BETWEEN_MACHINES) || goes(Direction.LOCAL);
	}
}
