// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.castellan.core.work.Progress;
import org.castellan.diagnostics.check.CheckOutcome;
import org.castellan.diagnostics.check.CheckPortsOperation;
import org.castellan.diagnostics.check.CheckRequest;
import org.castellan.diagnostics.check.PortProbe;
import org.castellan.diagnostics.check.ProbeListener;
import org.castellan.diagnostics.check.ProbeResult;
import org.castellan.diagnostics.check.ProbeSource;
import org.castellan.diagnostics.check.Target;
import org.castellan.diagnostics.check.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhiteboardProbesTest {

	@ParameterizedTest
	@CsvSource({ "tcp, wrong-service", "TCP, wrong-service", "gopher, open", "https, open" })
	void aRegisteredProbeIsAskedForTheServiceThatItNames(String service, String verdict) throws Exception {
		PortProbe mine = reached -> new ProbeResult(reached.target(), new Verdict.WrongService("mine"), reached.spent(),
				reached.steps());
		ProbeSource source = new WhiteboardProbes(List.of(Map.entry(Map.of(ProbeSource.SERVICE, service), mine)));
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CheckOutcome outcome = new CheckPortsOperation(source.probes(), InstantSource.system()).check(
					CheckRequest.of(List.of(Target.of("localhost", socket.getLocalPort()))).withTimeout(Duration.ofSeconds(20)),
					Progress.none(), ProbeListener.none());
			assertEquals(verdict, ((CheckOutcome.Checked) outcome).run().results().getFirst().verdict().word());
		}
	}
}
