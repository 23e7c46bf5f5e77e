// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.castellan.authority.Authority;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.site.RunningSite;
import org.castellan.authority.site.SiteOptions;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.Contact;
import org.castellan.authorization.Item;
import org.castellan.authorization.Machine;
import org.castellan.authorization.RequestKind;
import org.castellan.authorization.TargetKind;
import org.castellan.cli.Typed.Said;
import org.castellan.core.host.HostId;
import org.castellan.crypto.MachineKey;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a vendor types from the first product to the answer of a request, each with what it says when it fails. */
class AuthorityCommandsTest {

	private static final String PASSWORD = "a password of a test";
	private static final String ID = "0242ac150003";

	@TempDir
	private Path directory;

	private Path publisher;

	@BeforeEach
	void choose() {
		publisher = directory.resolve("K");
	}

	@Test
	void fromAProductToAnAnsweredRequest() throws Exception {
		order("concurrent-use", "PO-1");
		assertEquals(1, vendor("order", "list", "example").json().get("total").asInt());
		assertEquals("PO-1", vendor("order", "list", "example").json().at("/rows/0/order").asString());
		assertEquals(1, vendor("customer", "list", "maria").json().get("total").asInt());
		assertEquals("prvs", vendor("product", "list").json().at("/products/0/fileType").asString());
		String number = vendor("order", "show", "PO-1").json().at("/order/lines/0/number").asString();
		assertTrue(number.startsWith("EFL"), number);

		Path request = request(number, 4);
		Path response = directory.resolve("response.resps");
		Said review = vendor("respond", request.toString(), "--review");
		assertEquals(ExitCode.OK, review.code(), review::err);
		assertEquals(10, review.json().at("/items/0/left").asInt());
		assertEquals(4, review.json().at("/items/0/after").asInt());
		assertFalse(Files.exists(response));
		Said answered = respond(request, response);
		assertEquals(ExitCode.OK, answered.code(), answered::err);
		assertFalse(answered.json().get("again").asBoolean());
		byte[] first = Files.readAllBytes(response);
		assertEquals(4, AuthorizationResponse.parse(first).activated().getFirst().count());
		Files.delete(response);
		assertTrue(respond(request, response).json().get("again").asBoolean());
		assertArrayEquals(first, Files.readAllBytes(response));

		Said shown = vendor("order", "show", "po-1");
		assertEquals(6, shown.json().at("/order/lines/0/left").asInt());
		String activation = shown.json().at("/activations/0/id").asString();
		assertEquals(ExitCode.OK, vendor("order", "release", activation, "--reason", "lost").code());
		Said again = vendor("order", "release", activation, "--reason", "lost");
		assertEquals(ExitCode.PROBLEMS, again.code());
		assertEquals("CAS-1035", again.json().at("/problems/0/code").asString());
		Said audit = vendor("order", "audit");
		assertEquals("released", audit.json().at("/rows/0/what").asString());
		assertFalse(audit.out().contains(number));
	}

	@Test
	void aPublisherIsTrustedTogetherWithWhatItSignedOnly() throws Exception {
		order("single-use", "PO-1");
		String number = vendor("order", "show", "PO-1").json().at("/order/lines/0/number").asString();
		String request = directory.resolve("authorize.txt").toString();
		String response = directory.resolve("response.respc").toString();
		String certificate = publisher.resolve("publisher.crt").toString();
		assertEquals(ExitCode.OK, workstation("own", "authorize", "--number", number, "--request", request).code());
		assertEquals(ExitCode.OK, respond(Path.of(request), Path.of(response)).code());
		assertOwnersOnly(request);
		assertOwnersOnly(response);

		assertEquals(ExitCode.ENVIRONMENT, workstation("own", "authorize", "--number", number, "--online",
				"https://127.0.0.1:" + FreePort.find(), "--trust", certificate).code());
		assertFalse(trustsSomebody("own"), "there was no answer");
		Said elsewhere = workstation("other", "authorize", response, "--trust", certificate);
		assertEquals(ExitCode.PROBLEMS, elsewhere.code());
		assertTrue(elsewhere.err().contains("CAS-1147"), elsewhere::err);
		assertFalse(trustsSomebody("other"), "the response is not for it");
		Said applied = workstation("own", "authorize", response, "--trust", certificate);
		assertEquals(ExitCode.OK, applied.code(), applied::err);
		assertTrue(trustsSomebody("own"));
		assertEquals(ExitCode.USAGE, workstation("own", "authorize", "--number", number, "--request", request, "--trust",
				certificate).code(), "a request is no answer");
	}

	@Test
	void aMistypedAddressLeavesNothingBehind() throws Exception {
		order("single-use", "PO-1");
		String number = vendor("order", "show", "PO-1").json().at("/order/lines/0/number").asString();
		String nowhere = "https://127.0.0.1:" + FreePort.find();
		Said failed = workstation("own", "authorize", "--number", number, "--online", nowhere);
		assertEquals(ExitCode.ENVIRONMENT, failed.code(), failed::err);
		assertTrue(failed.err().contains("CAS-0730"), failed::err);
		assertFalse(failed.err().contains("waits"), failed::err);
		assertEquals(0, pending("own").size(), "nothing was sent");
		String file = directory.resolve("authorize.txt").toString();
		assertEquals(ExitCode.OK, workstation("own", "authorize", "--number", number, "--request", file).code());
		JsonNode saved = pending("own");
		assertEquals(1, saved.size());
		Said again = workstation("own", "authorize", "--number", number, "--online", nowhere);
		assertEquals(ExitCode.ENVIRONMENT, again.code());
		assertEquals(saved, pending("own"), "somebody may have answered it");
		assertFalse(again.err().contains("waits"), "it is not of this command: " + again.err());
		String id = saved.at("/0/id").asString();
		Said sent = workstation("own", "authorization", "send", id, "--online", nowhere);
		assertEquals(ExitCode.ENVIRONMENT, sent.code());
		assertEquals(saved, pending("own"));
		Said typed = typed("own", told("To go on with it: ", sent));
		assertEquals(List.of(sent.code(), sent.out(), sent.err()), List.of(typed.code(), typed.out(), typed.err()));
		Said givenUp = typed("own", told("To give it up: ", sent));
		assertEquals(ExitCode.OK, givenUp.code(), givenUp::err);
		assertEquals(0, pending("own").size());
	}

	@Test
	void aRefusedResponseLeavesTheCommandByWhichItGoesOn() throws Exception {
		order("single-use", "PO-1");
		String number = vendor("order", "show", "PO-1").json().at("/order/lines/0/number").asString();
		String certificate = publisher.resolve("publisher.crt").toString();
		PublisherKey key = new PublisherStore(publisher).open(PASSWORD.toCharArray());
		try (Authority records = Authority.open(DatabaseAddress.parse(directory.resolve("authority").toString()), "test");
				RunningSite site = RunningSite.start(SiteOptions.of(directory.resolve("site")).withBind("127.0.0.1").withPort(0),
						records.answerRequest(key)::answer, key.publisher(), InstantSource.system())) {
			String online = site.address() + "#" + site.fingerprint();
			Said refused = workstation("own", "authorize", "--number", number, "--online", online, "--format", "json");
			assertEquals(ExitCode.PROBLEMS, refused.code(), refused::err);
			assertEquals("CAS-1145", refused.json().at("/problems/0/code").asString(), "one document");
			String send = told("To go on with it: ", refused);
			assertTrue(send.endsWith(" --workstation --online " + online), send);
			assertEquals(told("To go on with it: ", typed("own", send)), send, "nobody is trusted yet");
			Said trusted = typed("own", send + " --trust " + certificate);
			assertEquals(ExitCode.OK, trusted.code(), trusted::err);
			assertFalse(trusted.err().contains("waits"), trusted::err);
		}
	}

	/** The command that is told behind some words, to the end of its line. */
	private static String told(String before, Said said) {
		List<String> lines = said.err().lines().map(String::strip).filter(line -> line.startsWith(before)).toList();
		assertEquals(1, lines.size(), said::err);
		return lines.getFirst().substring(before.length());
	}

	private Said typed(String workstation, String command) {
		List<String> words = List.of(command.split(" "));
		assertEquals("castellan", words.getFirst());
		return at(workstation, words.subList(1, words.size()));
	}

	private JsonNode pending(String workstation) {
		return workstation(workstation, "authorization", "--format", "json").json().get("pending");
	}

	@Test
	void moreThanIsLeftIsRefusedWithItsCode() throws Exception {
		order("concurrent-use", "PO-1");
		String number = vendor("order", "show", "PO-1").json().at("/order/lines/0/number").asString();
		Path response = directory.resolve("response.resps");
		Said said = respond(request(number, 11), response);
		assertEquals(ExitCode.PROBLEMS, said.code());
		assertEquals("CAS-1051", said.json().at("/problems/0/code").asString());
		assertFalse(Files.exists(response));
		assertFalse((said.out() + said.err()).contains(number), "a number in full");
		assertEquals(ExitCode.PROBLEMS, vendor("respond", request(number, 11).toString(), "--review").code());
	}

	@Test
	void theFileFollowsFromTheProduct() throws Exception {
		order("single-use", "PO-1");
		Path file = directory.resolve("PO-1.prvc");
		Said said = vendor("provision", "file", "--order", "PO-1", "--out", file.toString());
		assertEquals(ExitCode.OK, said.code(), said::err);
		assertEquals("prvc", said.json().get("fileType").asString());
		assertTrue(Files.readString(file).contains("Desktop Advanced=ESU"));
		assertEquals(ExitCode.OK, vendor("provision", "file", "--order", "PO-1", "--contact", "City=Redlands", "--out",
				file.toString()).code());
		assertTrue(Files.readString(file).contains("City=Redlands"));
		assertEquals(ExitCode.PROBLEMS,
				vendor("provision", "file", "--order", "PO-1", "--count", "desktopAdvP=11", "--out", file.toString()).code());
		assertEquals(ExitCode.PROBLEMS, vendor("provision", "file", "--order", "PO-2", "--out", file.toString()).code());
	}

	@Test
	void aNamedUserFileIsSignedForItsServer() throws Exception {
		order("named-user", "PO-1");
		Path file = directory.resolve("PO-1.lic");
		List<String> line = new ArrayList<>(List.of("provision", "file", "--order", "PO-1", "--out", file.toString()));
		assertEquals(ExitCode.USAGE, vendor(line.toArray(String[]::new)).code(), "it needs the key");
		line.addAll(List.of("--publisher", publisher.toString()));
		assertEquals(ExitCode.PROBLEMS, vendor(line.toArray(String[]::new)).code(), "it needs the host id");
		line.addAll(List.of("--host-id", ID));
		List<String> nowhere = new ArrayList<>(line);
		nowhere.set(nowhere.indexOf(file.toString()), directory.resolve("nowhere/PO-1.lic").toString());
		assertEquals(ExitCode.ENVIRONMENT, vendor(nowhere.toArray(String[]::new)).code(), "nothing is counted for a file nobody gets");
		Said said = vendor(line.toArray(String[]::new));
		assertEquals(ExitCode.OK, said.code(), said::err);
		assertEquals(ExitCode.OK, new Typed().run("license", "check", file.toString(), "--host-id", ID, "--trust",
				publisher.resolve("publisher.crt").toString()).code());
	}

	@Test
	void mistakesAreTold() throws Exception {
		order("concurrent-use", "PO-1");
		assertEquals(ExitCode.USAGE, new Typed().run("order", "list").code());
		assertEquals(ExitCode.USAGE, new Typed().run("order", "list", "--authority", "jdbc:h2:mem:x").code());
		assertEquals(ExitCode.USAGE, vendor("order", "list", "--limit", "0").code());
		assertEquals(ExitCode.USAGE, vendor("respond", "authorize.txt").code());
		assertEquals(ExitCode.ENVIRONMENT, respond(directory.resolve("authorize.txt"), directory.resolve("r")).code());
		assertEquals(ExitCode.PROBLEMS, vendor("order", "show", "PO-9").code());
		Path text = Files.writeString(directory.resolve("authorize.txt"), "Dear Sirs");
		assertEquals("CAS-1130", respond(text, directory.resolve("r")).json().at("/problems/0/code").asString());
		Path file = Files.writeString(directory.resolve("file"), "");
		Said inTheWay = new Typed().run("order", "list", "--authority", file.toString());
		assertEquals(ExitCode.ENVIRONMENT, inTheWay.code());
		assertTrue(inTheWay.err().contains("A file of that name is in the way."), inTheWay::err);
	}

	@Test
	void thatRecordsAreNewIsSaidOnce() {
		String mistyped = directory.resolve("autority").toString();
		Said first = new Typed().run("order", "list", "--authority", mistyped);
		assertEquals(ExitCode.OK, first.code(), first::err);
		assertTrue(first.err().startsWith("There were no records in " + mistyped), first::err);
		assertEquals("", new Typed().run("order", "list", "--authority", mistyped).err());
	}

	@Test
	void aCustomerIsChangedByTheFieldsThatAreGiven() {
		String id = vendor("customer", "create", "--first-name", "Maria", "--last-name", "Example", "--email",
				"maria@example.org", "--organization", "Example Inc", "--city", "Dallas").json().get("id").asString();
		Said changed = vendor("customer", "edit", id, "--last-name", "Other", "--email", "other@example.org", "--city", "");
		assertEquals(ExitCode.OK, changed.code(), changed::err);
		assertEquals("", changed.err());
		assertEquals("Maria Other", changed.json().get("name").asString());
		assertEquals("other@example.org", vendor("customer", "list").json().at("/rows/0/email").asString());
		assertEquals("customer " + id + ": Last Name, Email, City", audited());
		assertEquals(ExitCode.USAGE, vendor("customer", "edit", id).code());
		assertEquals(ExitCode.USAGE, vendor("customer", "create", "--first-name", "Maria").code());
		Said empty = vendor("customer", "edit", id, "--email", "");
		assertEquals(ExitCode.PROBLEMS, empty.code());
		assertEquals("CAS-1120", empty.json().at("/problems/0/code").asString());
		assertEquals("CAS-1028", vendor("customer", "edit", "99", "--city", "D").json().at("/problems/0/code").asString());
	}

	@Test
	void aProductIsChangedAndItsOrdersKeepWhatTheyStandOn() {
		order("concurrent-use", "PO-1");
		String id = vendor("product", "list").json().at("/products/0/id").asString();
		Said changed = vendor("product", "edit", id, "--name", "Desktop for all", "--core", "desktopAdvP:10.2=Desktop",
				"--extension", "networkP:10.2=Network Analyst", "--remove", "spatialAnalystP");
		assertEquals(ExitCode.OK, changed.code(), changed::err);
		assertEquals("Desktop for all", changed.json().get("name").asString());
		assertEquals(List.of("desktopAdvP 10.2", "networkP 10.2"), StreamSupport
				.stream(changed.json().get("features").spliterator(), false)
				.map(feature -> feature.get("feature").asString() + " " + feature.get("version").asString()).toList());
		assertEquals("10.1", vendor("order", "show", "PO-1").json().at("/order/lines/0/version").asString());
		assertEquals("CAS-1036",
				vendor("product", "edit", id, "--version", "11").json().at("/problems/0/code").asString());
		assertEquals("CAS-1032",
				vendor("product", "edit", id, "--remove", "other").json().at("/problems/0/code").asString());
		assertEquals("CAS-1027", vendor("product", "edit", "99", "--name", "X").json().at("/problems/0/code").asString());
		assertEquals(ExitCode.USAGE, vendor("product", "edit", id).code());
	}

	@Test
	void onlyWhatIsOldIsTidied() {
		order("concurrent-use", "PO-1");
		for (String[] dry : new String[][] { {}, { "--dry-run" } }) {
			List<String> line = new ArrayList<>(List.of("order", "tidy", "--older-than", "90"));
			line.addAll(List.of(dry));
			Said tidied = vendor(line.toArray(String[]::new));
			assertEquals(ExitCode.OK, tidied.code(), tidied::err);
			assertEquals(0, tidied.json().get("auditEntries").asInt());
			assertEquals(0, tidied.json().get("answers").asInt());
		}
		assertTrue(audited().startsWith("before "), audited());
		assertEquals(4, vendor("order", "audit").json().get("total").asInt(), "written down once");
		Said soon = vendor("order", "tidy", "--older-than", "30");
		assertEquals(ExitCode.PROBLEMS, soon.code());
		assertEquals("CAS-1068", soon.json().at("/problems/0/code").asString());
		assertEquals(ExitCode.USAGE, vendor("order", "tidy").code());
	}

	private String audited() {
		return vendor("order", "audit").json().at("/rows/0/details").asString();
	}

	private void order(String type, String name) {
		assertEquals(ExitCode.OK, new Typed().with("CASTELLAN_PUBLISHER_PASSWORD", PASSWORD)
				.run("publisher", "init", publisher.toString(), "--name", "Example Publisher").code());
		Said product = vendor("product", "create", "--name", "Desktop", "--version", "10.1", "--type", type, "--core",
				"desktopAdvP:10.1=Desktop Advanced", "--extension", "spatialAnalystP:10.1=Spatial Analyst");
		assertEquals(ExitCode.OK, product.code(), product::err);
		Said customer = vendor("customer", "create", "--first-name", "Maria", "--last-name", "Example", "--email",
				"maria@example.org", "--organization", "Example Inc");
		assertEquals(ExitCode.OK, customer.code(), customer::err);
		Said order = vendor("order", "create", "--customer", customer.json().get("id").asString(), "--product",
				product.json().get("id").asString(), "--line", "desktopAdvP=10", "--name", name);
		assertEquals(ExitCode.OK, order.code(), order::err);
	}

	private Said vendor(String... line) {
		List<String> whole = new ArrayList<>(List.of(line));
		whole.addAll(List.of("--authority", directory.resolve("authority").toString(), "--format", "json"));
		return new Typed().with("CASTELLAN_PUBLISHER_PASSWORD", PASSWORD).run(whole.toArray(String[]::new));
	}

	private Said workstation(String name, String... line) {
		List<String> whole = new ArrayList<>(List.of(line));
		whole.add("--workstation");
		return at(name, whole);
	}

	private Said at(String workstation, List<String> line) {
		return new Typed().with("CASTELLAN_AUTHORIZATIONS", directory.resolve(workstation).toString())
				.with("XDG_DATA_HOME", directory.resolve("data of " + workstation).toString()).run(line.toArray(String[]::new));
	}

	/** Numbers and who has bought them are in it. */
	private static void assertOwnersOnly(String file) throws IOException {
		Path path = Path.of(file);
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), file);
		}
	}

	private boolean trustsSomebody(String workstation) {
		return Files.exists(directory.resolve(workstation).resolve("publishers"));
	}

	private Said respond(Path request, Path response) {
		return vendor("respond", request.toString(), response.toString(), "--publisher", publisher.toString());
	}

	private Path request(String number, int count) throws Exception {
		MachineKey key = MachineKey.openOrCreate(directory.resolve("machine.key"));
		AuthorizationRequest request = new AuthorizationRequest(UUID.randomUUID(), RequestKind.AUTHORIZE,
				Instant.now().truncatedTo(ChronoUnit.SECONDS), TargetKind.SERVER,
				new Machine("dallas", List.of(HostId.parse(ID)), key.publicKey()),
				List.of(new Item(new AuthorizationNumber(number), count)), Contact.NONE, List.of(), "").signedBy(key);
		return Files.write(directory.resolve("authorize.txt"), request.text().getBytes(StandardCharsets.UTF_8));
	}
}
