// SPDX-License-Identifier: EPL-2.0
/**
 * Firewall scripts for the catalogue's rules. A {@link org.castellan.diagnostics.firewall.FirewallRequest} says which
 * rules, on which {@link org.castellan.diagnostics.firewall.FirewallSide} of the connection, and for which peers;
 * {@link org.castellan.diagnostics.firewall.FirewallScript#write} gives the script for one
 * {@link org.castellan.diagnostics.firewall.FirewallFormat}. Nothing here touches the firewall of this machine.
 *
 * <p>What every script keeps to:
 * <ul>
 * <li>It puts its rules where only it puts any (a chain, a policy, or a name of its own, made of the products, for each
 * direction), replaces what it put there before, for other peers too, and so may be run again; {@code undo} as its argument
 * takes it all away. A script for one direction leaves what another opened the other way.
 * <li>It opens; it neither closes anything nor turns a firewall on.
 * <li>No text of a catalogue or a person becomes part of a command: names are reduced to a {@code Label}, peers and
 * programs are parsed and printed anew.
 * <li>It opens what a usual installation of today needs and no more: what is off by default or of another version has to be
 * asked for, and what comes in between the machines of a site needs these to be named.
 * <li>What is not opened stands in its head, with the reason.
 * </ul>
 * The shell of each is a template beside these classes; a format is added with a constant, a {@code RuleWriter} and a
 * template. The tests run the Linux ones with the real tools in a network namespace.
 */
@NullMarked
package org.castellan.diagnostics.firewall;

import org.jspecify.annotations.NullMarked;
