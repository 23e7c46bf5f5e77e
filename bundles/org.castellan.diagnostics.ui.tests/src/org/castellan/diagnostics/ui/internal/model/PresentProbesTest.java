// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.List;

import org.castellan.core.work.Progress;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.check.CheckOutcome;
import org.castellan.diagnostics.check.CheckPortsOperation;
import org.castellan.diagnostics.check.CheckRequest;
import org.castellan.diagnostics.check.PortProbes;
import org.castellan.diagnostics.check.ProbeListener;
import org.castellan.diagnostics.check.ProbeResult;
import org.castellan.diagnostics.check.Target;
import org.castellan.diagnostics.check.Verdict;
import org.junit.jupiter.api.Test;

class PresentProbesTest {

	@Test
	void whatOtherBundlesRegisteredIsAskedInTheWindowToo() throws Exception {
		PortProbes installed = PortProbes.standard(InstantSource.system()).with(Service.TCP,
				reached -> new ProbeResult(reached.target(), new Verdict.WrongService("mine"), reached.spent(), reached.steps()));
		assertSame(installed, PresentProbes.of(() -> installed));
		assertEquals("wrong-service", verdict(PresentProbes.of(() -> installed)));
	}

	@Test
	void withoutAComponentRuntimeTheProgramsOwnAreThere() throws Exception {
		assertEquals("open", verdict(PresentProbes.of(null)));
	}

	private static String verdict(PortProbes probes) throws Exception {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CheckOutcome outcome = new CheckPortsOperation(probes, InstantSource.system()).check(
					CheckRequest.of(List.of(Target.of("localhost", socket.getLocalPort()))), Progress.none(), ProbeListener.none());
			return ((CheckOutcome.Checked) outcome).run().results().getFirst().verdict().word();
		}
	}
}
