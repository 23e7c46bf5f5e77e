// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.castellan.core.net.PortNumber;
import org.castellan.ledger.LedgerMember;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of {@link Main}; people type those of the command line, so this has no help and no short forms.
 */
final class OptionsParser {

	private @Nullable Home home;
	private Optional<PortNumber> port = Optional.empty();
	private Optional<String> bind = Optional.empty();
	private final List<Path> trust = new ArrayList<>();
	private final List<LedgerMember> members = new ArrayList<>();
	private boolean acceptRestored;
	private Optional<Path> witness = Optional.empty();

	ServiceOptions parse(List<String> arguments) {
		Iterator<String> rest = arguments.iterator();
		while (rest.hasNext()) {
			read(rest.next(), rest);
		}
		if (home == null) {
			throw new IllegalArgumentException("--home is missing");
		}
		return new ServiceOptions(home, port, bind, trust, members, acceptRestored, witness);
	}

	private void read(String option, Iterator<String> rest) {
		switch (option) {
			case "--home" -> home = Home.of(Path.of(value(option, rest)));
			case "--port" -> port = Optional.of(PortNumber.parse(value(option, rest)));
			case "--bind" -> bind = Optional.of(value(option, rest));
			case "--trust" -> trust.add(Path.of(value(option, rest)));
			case "--member" -> members.add(member(value(option, rest)));
			case "--witness" -> witness = Optional.of(Path.of(value(option, rest)));
			case "--accept-restored" -> acceptRestored = true;
			default -> throw new IllegalArgumentException("unknown: " + option);
		}
	}

	private static String value(String option, Iterator<String> rest) {
		if (!rest.hasNext()) {
			throw new IllegalArgumentException(option + " wants a value");
		}
		return rest.next();
	}

	private static LedgerMember member(String text) {
		int equals = text.indexOf('=');
		if (equals < 1) {
			throw new IllegalArgumentException("--member is ID=HOST:PORT: " + text);
		}
		return new LedgerMember(text.substring(0, equals), text.substring(equals + 1));
	}
}
