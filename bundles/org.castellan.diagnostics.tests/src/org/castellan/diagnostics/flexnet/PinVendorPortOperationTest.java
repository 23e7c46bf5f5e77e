// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.Certainty;
import org.castellan.diagnostics.catalog.Choice;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Protocol;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.catalog.Usual;
import org.castellan.diagnostics.catalog.WhenTaken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinVendorPortOperationTest {

	/** With an umlaut in Latin 1, a continued line, blanks at odd places, and both line ends. */
	private static final String FILE = "# b\u00fcro\r\nSERVER licsrv01 0050569a1b2c 27000\r\nVENDOR ARCGIS  \t \\\r\n   options=a.opt\n"
			+ "VENDOR other PORT=2345\n\nINCREMENT x ARCGIS 1.0 permanent 1 SIGN=\"00 11\"\n";
	private static final PortCatalog CATALOG = new PortCatalog(List.of(new PortRule("lm", "ArcGIS License Manager", "lmgrd",
			Ports.parse("27000-27009"), Protocol.TCP, Set.of(Direction.IN), "", Service.FLEXNET, Choice.NOT_SAID, WhenTaken.UNKNOWN, "all", Usual.YES,
			Certainty.CERTAIN, "", "test")));

	@TempDir
	private Path directory;

	private Path file;

	@BeforeEach
	void writeFile() throws IOException {
		file = Files.write(directory.resolve("service.txt"), FILE.getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void thePortIsWrittenAndNothingElseChanges() throws Exception {
		PinnedPort pinned = pin(Optional.of("arcgis"), 5152, Optional.empty());

		assertArrayEquals(FILE.replace("options=a.opt\n", "options=a.opt PORT=5152\n").getBytes(StandardCharsets.ISO_8859_1),
				Files.readAllBytes(file));
		assertTrue(pinned.changed());
		assertEquals(OptionalInt.empty(), pinned.before());
		assertEquals(List.of("CAS-1256"), pinned.advice().stream().map(Problem::code).toList(), "says that a restart is needed");
	}

	@Test
	void anotherPortReplacesTheOldAndTheSameIsLeftAlone() throws Exception {
		PinnedPort pinned = pin(Optional.of("other"), 2346, Optional.empty());
		PinnedPort again = pin(Optional.of("other"), 2346, Optional.of("the daemon itself"));

		assertAll(() -> assertEquals(OptionalInt.of(2345), pinned.before()),
				() -> assertArrayEquals(FILE.replace("2345", "2346").getBytes(StandardCharsets.ISO_8859_1), Files.readAllBytes(file)),
				() -> assertFalse(again.changed()), () -> assertEquals(List.of(), again.advice()));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			arcgis, 0,     CAS-1252
			arcgis, -1,    CAS-1252
			arcgis, 64001, CAS-1252
			arcgis, 70000, CAS-1252
			arcgis, 27000, CAS-1254
			arcgis, 2345,  CAS-1254
			ghost,  5152,  CAS-1250
			,       5152,  CAS-1251
			""")
	void whatCannotBeIsRefusedAndTheFileStays(String vendor, int port, String code) throws Exception {
		ProblemException failure = assertThrows(ProblemException.class, () -> pin(Optional.ofNullable(vendor), port, Optional.empty()));

		assertEquals(code, failure.problem().code());
		assertArrayEquals(FILE.getBytes(StandardCharsets.ISO_8859_1), Files.readAllBytes(file));
	}

	@Test
	void aTakenPortIsRefusedWithItsOwner() throws Exception {
		try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			PinVendorPortRequest request = new PinVendorPortRequest(file, Optional.of("arcgis"), listener.getLocalPort());
			ProblemException failure = assertThrows(ProblemException.class,
					() -> new PinVendorPortOperation(CATALOG, new LocalPorts()).pin(request));

			assertTrue(List.of("CAS-1253", "CAS-1252").contains(failure.problem().code()));
			assertArrayEquals(FILE.getBytes(StandardCharsets.ISO_8859_1), Files.readAllBytes(file));
		}
	}

	@Test
	void aFreePortIsFree() throws IOException {
		int port;
		try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = listener.getLocalPort();
		}
		assertEquals(Optional.empty(), new LocalPorts().of(port));
	}

	@Test
	void aPortThatAnotherProductUsesIsDoubted() throws Exception {
		PinnedPort pinned = pin(Optional.of("arcgis"), 27001, Optional.empty());

		Problem doubt = pinned.advice().getLast();
		assertEquals("CAS-1257", doubt.code());
		assertTrue(doubt.what().contains("ArcGIS License Manager uses 27000-27009"), doubt::what);
	}

	@Test
	void whereTheNameIsALinkItsTargetIsWritten() throws Exception {
		Path link = Files.createSymbolicLink(directory.resolve("link.lic"), file);

		new PinVendorPortOperation(CATALOG, port -> Optional.empty())
				.pin(new PinVendorPortRequest(link, Optional.of("ARCGIS"), new PortNumber(5152).value()));

		assertTrue(Files.isSymbolicLink(link));
		assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).contains("PORT=5152"));
	}

	@Test
	void aFileThatIsNotThereIsAProblem() {
		ProblemException failure = assertThrows(ProblemException.class,
				() -> new PinVendorPortOperation(CATALOG, port -> Optional.empty())
						.pin(new PinVendorPortRequest(directory.resolve("none.lic"), Optional.empty(), 5152)));
		assertTrue(failure.problem().code().startsWith("CAS-01"), failure.problem()::code);
	}

	private PinnedPort pin(Optional<String> vendor, int port, Optional<String> owner) throws ProblemException {
		return new PinVendorPortOperation(CATALOG, asked -> owner).pin(new PinVendorPortRequest(file, vendor, port));
	}
}
