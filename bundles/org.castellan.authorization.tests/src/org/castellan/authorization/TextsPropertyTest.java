// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.MachineKey;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;

/** Requests and responses of any content: what is printed reads back the same, and nothing else does. */
class TextsPropertyTest {

	private static final MachineKey KEY = key();
	private static final PublisherKey PUBLISHER = PublisherKey.forTrial("Example: Publisher", InstantSource.system());
	private static final TrustedPublishers TRUSTED = new TrustedPublishers(List.of(PUBLISHER.publisher()),
			InstantSource.system());

	@Property(tries = 300)
	void whatIsPrintedReadsBackTheSame(@ForAll("requests") AuthorizationRequest request) throws ProblemException {
		AuthorizationRequest read = AuthorizationRequest.parse(Sample.utf8(request.text()));
		assertEquals(request, read);
		assertEquals(request.text(), read.text());
	}

	@Property(tries = 300)
	void whatIsAnsweredReadsBackTheSame(@ForAll("requests") AuthorizationRequest request, @ForAll("answers") Answer answer)
			throws ProblemException {
		AuthorizationResponse response = AuthorizationResponse.of(request, answer, PUBLISHER);
		AuthorizationResponse read = AuthorizationResponse.parse(Sample.utf8(response.text()));
		assertEquals(response, read);
		assertEquals(List.of(), read.problems(TRUSTED));
	}

	@Property(tries = 2000)
	void anyChangedCharacterIsNoticed(@ForAll("requests") AuthorizationRequest request, @ForAll int at,
			@ForAll char instead) {
		StringBuilder text = new StringBuilder(request.text());
		int index = Math.floorMod(at, text.length());
		if (text.charAt(index) != instead) {
			text.setCharAt(index, instead);
			assertFalse(Sample.code(() -> AuthorizationRequest.parse(Sample.utf8(text.toString()))).equals("accepted"));
		}
	}

	@Property(tries = 2000)
	void anyBytesAtAllAreRefused(@ForAll byte[] content) {
		assertFalse(Sample.code(() -> AuthorizationRequest.parse(content)).equals("accepted"));
		assertFalse(Sample.code(() -> AuthorizationResponse.parse(content)).equals("accepted"));
	}

	@Provide
	Arbitrary<AuthorizationRequest> requests() {
		Arbitrary<Instant> instants = Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
		Arbitrary<Machine> machines = Combinators.combine(Values.values().filter(name -> !name.isEmpty()),
				hostIds()).as((name, hostIds) -> new Machine(name, hostIds, KEY.publicKey()));
		Arbitrary<List<Item>> items = Combinators.combine(Values.numbers(), Arbitraries.integers().between(1, Item.MOST))
				.as(Item::new).list().ofMinSize(1).ofMaxSize(4).uniqueElements(Item::number);
		Arbitrary<List<Held>> held = Combinators.combine(Values.numbers(), Arbitraries.longs().between(1, 1L << 59),
				Arbitraries.integers().between(0, Item.MOST), Arbitraries.of("", KEY.publicKey())).as(Held::new).list()
				.ofMaxSize(3).uniqueElements(each -> List.of(each.number(), each.giver()));
		Arbitrary<UUID> ids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
		return Combinators.combine(ids, Arbitraries.of(RequestKind.values()), instants, Arbitraries.of(TargetKind.values()),
				machines, items, Values.contacts(), held).as((id, kind, created, target, machine, asked, contact, has) ->
						new AuthorizationRequest(id, kind, created, target, machine, asked, contact, has, "").signedBy(KEY));
	}

	@Provide
	Arbitrary<Answer> answers() {
		Arbitrary<List<Activated>> activated = Combinators.combine(Values.numbers(),
				Arbitraries.strings().alpha().numeric().withChars("_/.-").ofMinLength(1).ofMaxLength(12), Values.values(),
				Arbitraries.integers().between(0, Item.MOST), Arbitraries.longs().between(1, 1L << 59),
				Arbitraries.strings().alpha().numeric().withChars("._-").ofMinLength(1).ofMaxLength(12)).as(Activated::new)
				.list().ofMinSize(1).ofMaxSize(3).uniqueElements(Activated::number);
		Arbitrary<String> licenses = Arbitraries.strings().withChars("ab \t\\|>:é#").ofMaxLength(12).list().ofMaxSize(4)
				.map(lines -> lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
		return Combinators.combine(hostIds(), activated, licenses).as((hostIds, said, license) -> new Answer(
				Instant.EPOCH, Instant.ofEpochSecond(4_000_000_000L), hostIds, said, license));
	}

	private static Arbitrary<List<HostId>> hostIds() {
		return Arbitraries.of("0242ac150003", "VM_UUID=564D-1", "HOSTNAME=dallas", "ANY", "12345678", "ESRI_KEY=1")
				.map(HostId::parse).list().ofMinSize(1).ofMaxSize(4);
	}

	private static MachineKey key() {
		try {
			Path directory = Files.createTempDirectory("machine-key");
			MachineKey key = MachineKey.openOrCreate(directory.resolve("machine.key"));
			Files.delete(directory.resolve("machine.key"));
			Files.delete(directory);
			return key;
		} catch (IOException | ProblemException e) {
			throw new IllegalStateException(e);
		}
	}
}
