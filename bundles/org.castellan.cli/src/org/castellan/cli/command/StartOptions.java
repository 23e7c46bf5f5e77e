// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.castellan.core.net.PortNumber;
import org.castellan.service.ServiceOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a service is to be started; a mixin of {@code run}, {@code start} and {@code install}. */
final class StartOptions {

	@Mixin
	private HomeOption home = new HomeOption();

	@Option(names = "--port", paramLabel = "PORT", converter = Reading.OfPort.class,
			description = "Listen on this port or not at all, now and at later starts. Default: that of an earlier --port, "
					+ "else the first free one of 27000 to 27009.")
	private @Nullable PortNumber port;

	@Option(names = "--bind", paramLabel = "ADDRESS",
			description = "Listen on this one address of the machine, now and at later starts. Default: on all of them.")
	private @Nullable String bind;

	@Option(names = "--trust", paramLabel = "CERTIFICATE",
			description = "Trust the licences of this publisher from now on; may be repeated.")
	private List<Path> trust = new ArrayList<>();

	@Option(names = "--accept-restored",
			description = "Go on with a home that is an older copy. Seats it does not know of stay counted until they must "
					+ "have ended.")
	private boolean acceptRestored;

	ServiceOptions options() {
		ServiceOptions options = ServiceOptions.of(home.home()).withTrust(trust).withAcceptRestored(acceptRestored);
		if (port != null) {
			options = options.withPort(port.value());
		}
		return bind == null ? options : options.withBind(bind);
	}
}
