// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.machine.MachineSurvey;
import org.castellan.diagnostics.machine.TakenPort;
import org.castellan.machine.ListeningPort;
import org.junit.jupiter.api.Test;

class MachineRowTest {

	@Test
	void portsThatAreNeededComeFirstWithWhatBecomesOfThem() throws ProblemException {
		List<PortRule> server = PortCatalog.standard().of("ArcGIS Server");
		PortRule internal = server.stream().filter(rule -> rule.id().equals("server-1098")).findFirst().orElseThrow();
		PortRule https = server.stream().filter(rule -> rule.id().equals("server-6443")).findFirst().orElseThrow();
		MachineSurvey survey = new MachineSurvey(
				List.of(listening(22, Optional.empty()), listening(1098, Optional.of("java (process 7)")), listening(6443, Optional.of("nginx"))),
				List.of(new TakenPort(https, 6443, Optional.of("nginx"), new TakenPort.Fate.MustBeFreed()),
						new TakenPort(internal, 1098, Optional.of("java (process 7)"), new TakenPort.Fate.Takes(1099))),
				Optional.empty(), List.of());

		List<MachineRow> rows = MachineRow.of(survey);

		assertAll(() -> assertEquals(List.of(1098, 6443, 22), rows.stream().map(MachineRow::port).toList()),
				() -> assertEquals("takes 1099 instead", rows.get(0).fate()), () -> assertEquals("must be freed", rows.get(1).fate()),
				() -> assertTrue(rows.get(1).problem().orElseThrow().isError()),
				() -> assertEquals("not told to this account", rows.get(2).owner()), () -> assertTrue(rows.get(2).problem().isEmpty()));
	}

	private static ListeningPort listening(int port, Optional<String> owner) {
		return new ListeningPort(port, "0.0.0.0", owner);
	}
}
