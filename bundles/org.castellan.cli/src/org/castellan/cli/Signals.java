// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Takes the signals that end a program, for as long as it is open: without this the virtual machine would end at once,
 * a seat would come back only at its end, and a server would break off what it answers.
 */
public final class Signals implements AutoCloseable {

	private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

	private record Handled(Signal signal, SignalHandler before) {
	}

	private final List<Handled> handled = new ArrayList<>();

	/** @param action gets the signal's name, for example {@code TERM}, on a thread of the virtual machine's */
	public Signals(Consumer<String> action) {
		for (String name : NAMES) {
			try {
				Signal signal = new Signal(name);
				handled.add(new Handled(signal, Signal.handle(signal, received -> action.accept(name))));
			} catch (IllegalArgumentException e) {
				continue; // this system has no such signal, or someone else has taken it
			}
		}
	}

	@Override
	public void close() {
		handled.forEach(each -> Signal.handle(each.signal(), each.before()));
	}
}
