// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.ledger.LedgerMember;

/**
 * How a service is to be started, for example {@code ServiceOptions.of(home).withPort(27100)}.
 *
 * @param home           its directory; made if it is not there
 * @param port           where to listen, on that or not at all, now and at later starts; empty for one that an earlier
 *                       start was told, else the first free one of 27000 to 27009
 * @param bind           the one address to listen on, now and at later starts; empty for that of an earlier start, else all
 * @param trust          certificates of publishers to trust from now on
 * @param members        the ledger's members, this one first; empty for a service that stands alone
 * @param acceptRestored whether to go on with a home that is an older copy
 * @param witness        file outside the home that tells whether it is an older copy; empty for a file in the account's
 *                       own state directory
 */
public record ServiceOptions(Home home, Optional<PortNumber> port, Optional<String> bind, List<Path> trust,
		List<LedgerMember> members, boolean acceptRestored, Optional<Path> witness) {

	public ServiceOptions {
		trust = List.copyOf(trust);
		members = List.copyOf(members);
	}

	public static ServiceOptions of(Home home) {
		return new ServiceOptions(home, Optional.empty(), Optional.empty(), List.of(), List.of(), false,
				Optional.empty());
	}

	public ServiceOptions withPort(int number) {
		return new ServiceOptions(home, Optional.of(new PortNumber(number)), bind, trust, members, acceptRestored, witness);
	}

	public ServiceOptions withBind(String address) {
		return new ServiceOptions(home, port, Optional.of(address), trust, members, acceptRestored, witness);
	}

	public ServiceOptions withTrust(List<Path> certificates) {
		return new ServiceOptions(home, port, bind, certificates, members, acceptRestored, witness);
	}

	public ServiceOptions withMembers(List<LedgerMember> all) {
		return new ServiceOptions(home, port, bind, trust, all, acceptRestored, witness);
	}

	public ServiceOptions withAcceptRestored(boolean accept) {
		return new ServiceOptions(home, port, bind, trust, members, accept, witness);
	}

	public ServiceOptions withWitness(Path file) {
		return new ServiceOptions(home, port, bind, trust, members, acceptRestored, Optional.of(file));
	}

	/** Before anything is made, a home included: one that cannot be read would end the start half-way. */
	public void requireCertificates() throws ProblemException {
		for (Path certificate : trust) {
			Publisher.read(certificate);
		}
	}

	/** The arguments of {@link Main} that say the same. */
	public List<String> arguments() {
		List<String> arguments = new ArrayList<>(List.of("--home", home.toString()));
		port.ifPresent(number -> arguments.addAll(List.of("--port", number.toString())));
		bind.ifPresent(address -> arguments.addAll(List.of("--bind", address)));
		trust.forEach(file -> arguments.addAll(List.of("--trust", file.toAbsolutePath().toString())));
		members.forEach(member -> arguments.addAll(List.of("--member", member.id() + "=" + member.address())));
		witness.ifPresent(file -> arguments.addAll(List.of("--witness", file.toAbsolutePath().toString())));
		if (acceptRestored) {
			arguments.add("--accept-restored");
		}
		return arguments;
	}

	/**
	 * Reads the arguments of {@link Main}.
	 *
	 * @throws IllegalArgumentException if one of them is not understood
	 */
	public static ServiceOptions parse(List<String> arguments) {
		return new OptionsParser().parse(arguments);
	}
}
