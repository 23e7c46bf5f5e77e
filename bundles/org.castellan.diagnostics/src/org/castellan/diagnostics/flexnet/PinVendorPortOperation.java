// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.ServerLine;
import org.castellan.core.license.VendorLine;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Protocol;

/**
 * Writes {@code PORT=5152} into a VENDOR line of a licence file, so that a firewall can open the vendor daemon's port. The
 * port must be free on this machine; all other bytes of the file stay as they are, and it is replaced at once.
 */
public final class PinVendorPortOperation {

	/** A licence file holds no higher one. */
	public static final int HIGHEST_PORT = 64_000;

	private final PortCatalog catalog;
	private final PortHolder holder;

	/** Which program has a TCP port of this machine. */
	@FunctionalInterface
	public interface PortHolder {

		/** Empty if the port is free; a name for a person, even if only that it is taken is known. */
		Optional<String> of(int port);
	}

	/** @param catalog to say which products may want the port too */
	public PinVendorPortOperation(PortCatalog catalog, PortHolder holder) {
		this.catalog = Objects.requireNonNull(catalog);
		this.holder = Objects.requireNonNull(holder);
	}

	/** @throws ProblemException if the port may not be taken, or the file cannot be read or written; it is then unchanged */
	public PinnedPort pin(PinVendorPortRequest request) throws ProblemException {
		if (request.port() < 1 || request.port() > HIGHEST_PORT) {
			throw new ProblemException(FlexNetProblem.NO_PORT.problem("port", "" + request.port()));
		}
		LicenseFile file = LicenseFile.read(request.file());
		int index = indexOf(request, file.vendors());
		VendorLine line = file.vendors().get(index);
		int port = request.port();
		if (line.port().equals(OptionalInt.of(port))) {
			return new PinnedPort(request.file(), line.name(), line.port(), port, false, List.of());
		}
		requireUnnamed(request, file);
		Optional<String> owner = holder.of(port);
		if (owner.isPresent()) {
			throw new ProblemException(FlexNetProblem.PORT_TAKEN.problem("port", "" + port, "owner", owner.get()));
		}
		write(request.file(), file.withVendorPort(index, port));
		List<Problem> advice = new ArrayList<>();
		advice.add(FlexNetProblem.RESTART_NEEDED.problem("port", "" + port, "vendor", line.name()));
		doubt(port).ifPresent(advice::add);
		return new PinnedPort(request.file(), line.name(), line.port(), port, true, advice);
	}

	private static int indexOf(PinVendorPortRequest request, List<VendorLine> vendors) throws ProblemException {
		String names = vendors.isEmpty() ? "none" : vendors.stream().map(VendorLine::name).collect(Collectors.joining(", "));
		if (vendors.size() > 1 && request.vendor().isEmpty()) {
			throw new ProblemException(FlexNetProblem.WHICH_VENDOR.problem("file", request.file().toString(), "vendors", names));
		}
		for (int i = 0; i < vendors.size(); i++) {
			if (request.vendor().map(vendors.get(i).name()::equalsIgnoreCase).orElse(true)) {
				return i;
			}
		}
		throw new ProblemException(FlexNetProblem.NO_VENDOR_LINE.problem("file", request.file().toString(), "named",
				request.vendor().map(name -> " for " + name).orElse(""), "vendors", names));
	}

	/** The licence manager and the daemons of other vendors have theirs from the same file. */
	private static void requireUnnamed(PinVendorPortRequest request, LicenseFile file) throws ProblemException {
		OptionalInt port = OptionalInt.of(request.port());
		for (ServerLine server : file.servers()) {
			if (server.port().equals(port)) {
				throw named(request, server.number());
			}
		}
		for (VendorLine vendor : file.vendors()) {
			if (vendor.port().equals(port)) {
				throw named(request, vendor.number());
			}
		}
	}

	private static ProblemException named(PinVendorPortRequest request, int line) {
		return new ProblemException(FlexNetProblem.PORT_IN_FILE.problem("port", "" + request.port(), "file",
				request.file().toString(), "line", "" + line));
	}

	private Optional<Problem> doubt(int port) {
		List<String> others = catalog.naming(port, Protocol.TCP).stream().filter(PortRule::listens)
				.map(rule -> rule.ports() instanceof Ports.Single ? rule.product() + " uses it" : rule.product() + " uses " + rule.ports())
				.distinct().toList();
		return others.isEmpty() ? Optional.empty()
				: Optional.of(FlexNetProblem.PORT_DOUBTFUL.problem("port", "" + port, "reason", String.join("; ", others)));
	}

	private static void write(Path file, LicenseFile content) throws ProblemException {
		try {
			// Where the name is a link, what it points to is the licence file.
			AtomicFile.rewrite(file.toRealPath(), content.bytes());
		} catch (IOException e) {
			throw new ProblemException(FlexNetProblem.FILE_NOT_WRITTEN.problem("file", file.toString(), "reason",
					FileFailure.reason(e)), e);
		}
	}
}
