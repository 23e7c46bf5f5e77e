// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.castellan.cli.Typed.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a publisher and whoever gets its files type; no server is needed. */
class VendorCommandsTest {

	private static final String ID = "0242ac150003";
	private static final String PASSWORD = "a password of a test";

	@TempDir
	Path directory;

	private Path publisher;
	private Path licence;

	@BeforeEach
	void choose() {
		publisher = directory.resolve("K");
		licence = directory.resolve("site.lic");
	}

	@Test
	void aPasswordThatIsGuessedAtOnceIsNotTaken() {
		Said said = new Typed().with("CASTELLAN_PUBLISHER_PASSWORD", "x").run("publisher", "init", publisher.toString(),
				"--name", "Example Publisher");
		assertEquals(ExitCode.PROBLEMS, said.code());
		assertTrue(said.err().contains("CAS-0233"), said.err());
	}

	@Test
	void aServiceThatNeverWasIsNotStopped() {
		Said said = new Typed().run("service", "stop", "--home", publisher.resolveSibling("no-home").toString());
		assertEquals(ExitCode.ENVIRONMENT, said.code());
		assertTrue(said.err().contains("CAS-0508"), said.err());
	}

	@Test
	void theKeysPasswordIsTypedTwiceAndNeverShown() {
		Said said = new Typed().answering(PASSWORD, PASSWORD).run("publisher", "init", publisher.toString(), "--name",
				"Example Publisher");
		assertEquals(ExitCode.OK, said.code(), said::err);
		assertTrue(Files.exists(publisher.resolve("publisher.p12")));
		assertFalse((said.out() + said.err()).contains(PASSWORD));
	}

	@Test
	void aMistypedPasswordMakesNothing() {
		Said said = new Typed().answering(PASSWORD, PASSWORD + "x").run("publisher", "init", publisher.toString(), "--name",
				"Example Publisher");
		assertEquals(ExitCode.PROBLEMS, said.code());
		assertTrue(said.err().contains("CAS-0802"), said::err);
		assertFalse(Files.exists(publisher));
	}

	@Test
	void withoutTerminalAndVariableThereIsNoPassword() {
		Said said = new Typed().run("publisher", "init", publisher.toString(), "--name", "Example Publisher");
		assertEquals(ExitCode.ENVIRONMENT, said.code());
		assertTrue(said.err().contains("CAS-0801") && said.err().contains("CASTELLAN_PUBLISHER_PASSWORD"), said::err);
	}

	@Test
	void aWrongPasswordSignsNothing() {
		init();
		Said said = new Typed().with("CASTELLAN_PUBLISHER_PASSWORD", "another").run(provisioning());
		assertEquals(ExitCode.PROBLEMS, said.code());
		assertTrue(said.err().contains("CAS-0222"), said::err);
		assertFalse(Files.exists(licence));
	}

	@Test
	void aSignedFileIsShownAndChecked() {
		provision();
		JsonNode shown = new Typed().run("license", "show", licence.toString(), "--format", "json").json().at("/files/0");
		assertEquals(ID, shown.at("/servers/0/hostId").asString());
		assertEquals("desktopAdvP", shown.at("/features/0/name").asString());
		assertEquals(10, shown.at("/features/0/count").asInt());
		assertEquals("2099-12-31", shown.at("/features/0/expires").asString());
		Said checked = check(licence);
		assertEquals(ExitCode.OK, checked.code(), checked::out);
		assertTrue(checked.json().at("/files/0/applicable").asBoolean());
	}

	@Test
	void theMachineItIsForCountsUnlessItIsSaidOtherwise() {
		provision();
		String file = licence.toString();
		String certificate = publisher.resolve("publisher.crt").toString();
		assertTrue(new Typed().run("license", "check", file, "--trust", certificate).out().contains("CAS-0133"));
		assertEquals(ExitCode.OK, new Typed().run("license", "check", file, "--trust", certificate, "--host-id", "ANY").code());
	}

	@Test
	void withoutCertificateThePublisherIsUnknown() {
		provision();
		Said said = new Typed().run("license", "check", licence.toString(), "--host-id", ID);
		assertEquals(ExitCode.PROBLEMS, said.code());
		assertTrue(said.out().contains("CAS-0201") || said.out().contains("CAS-0202"), said::out);
	}

	/** Every byte that says something: letters, digits and signs, from the first SERVER line on. */
	@Test
	void oneChangedByteAnywhereIsFound() throws Exception {
		provision();
		byte[] signed = Files.readAllBytes(licence);
		int first = new String(signed, StandardCharsets.ISO_8859_1).indexOf(ID);
		List<String> line = new ArrayList<>(List.of("license", "check"));
		for (int i = first; i < signed.length; i++) {
			if (signed[i] > ' ' && signed[i] != '\\') {
				byte[] changed = signed.clone();
				changed[i] ^= (byte) (Character.isLetter(signed[i]) ? 2 : 1);
				line.add(Files.write(directory.resolve("changed-" + i + ".lic"), changed).toString());
			}
		}
		line.addAll(List.of("--host-id", ID, "--trust", publisher.resolve("publisher.crt").toString(), "--format", "json"));
		Said said = new Typed().run(line.toArray(String[]::new));
		assertEquals(ExitCode.PROBLEMS, said.code());
		List<String> passed = StreamSupport.stream(said.json().get("files").spliterator(), false)
				.filter(file -> file.get("applicable").asBoolean() || file.get("problems").isEmpty())
				.map(file -> file.get("file").asString()).toList();
		assertEquals(List.of(), passed);
		assertTrue(said.json().get("files").size() > 300, () -> said.json().get("files").size() + " positions");
	}

	@Test
	void filesThatAreNoLicencesAreProblemsAndAMissingOneIsTheEnvironment() throws Exception {
		Path binary = Files.write(directory.resolve("binary.lic"), new byte[] { 0, 1, 2, 3 });
		Path empty = Files.write(directory.resolve("empty.lic"), new byte[0]);
		Said said = new Typed().run("license", "check", binary.toString(), empty.toString(), "--host-id", ID);
		assertEquals(ExitCode.PROBLEMS, said.code());
		assertTrue(said.out().contains("CAS-0104") && said.out().contains("CAS-0103"), said::out);
		Said missing = new Typed().run("license", "check", directory.resolve("none").toString(), "--host-id", ID, "--format",
				"json");
		assertEquals(ExitCode.ENVIRONMENT, missing.code());
		assertEquals("CAS-0102", missing.json().at("/problems/0/code").asString());
	}

	@Test
	void hostIdsAreTheIssuesJson() {
		Said said = new Typed().run("hostid", "--format", "json");
		JsonNode best = said.json().at("/hostIds/0");
		List.of("type", "value", "stability", "note").forEach(name -> assertTrue(best.hasNonNull(name), name));
	}

	private void init() {
		Said said = new Typed().with("CASTELLAN_PUBLISHER_PASSWORD", PASSWORD).run("publisher", "init",
				publisher.toString(), "--name", "Example Publisher");
		assertEquals(ExitCode.OK, said.code(), said::err);
	}

	private void provision() {
		init();
		Said said = new Typed().with("CASTELLAN_PUBLISHER_PASSWORD", PASSWORD).run(provisioning());
		assertEquals(ExitCode.OK, said.code(), said::err);
	}

	private String[] provisioning() {
		return new String[] { "provision", "license", "--publisher", publisher.toString(), "--host-id", ID, "--feature",
				"desktopAdvP=10", "--feature", "spatialAnalystP:10.1=5", "--expires", "2099-12-31", "--out",
				licence.toString() };
	}

	private Said check(Path file) {
		return new Typed().run("license", "check", file.toString(), "--host-id", ID, "--trust",
				publisher.resolve("publisher.crt").toString(), "--format", "json");
	}
}
