// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.json.Json;
import org.castellan.ledger.Command;
import org.castellan.ledger.LedgerException;
import org.castellan.ledger.LedgerHealth;
import org.castellan.ledger.LedgerListener;
import org.castellan.ledger.LedgerView;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.RequestId;
import org.castellan.ledger.SeatLedger;
import org.castellan.service.internal.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The ledger has given seats up, and nothing is withheld yet: what stops there is undone, never half done. */
@Timeout(120)
class InterruptedDeauthorizationTest {

	private static final String NUMBER = "EFL123456789";
	private static final String FEATURE = "desktopAdvP";

	@TempDir
	Path directory;

	private final AtomicReference<SeatLedger> ledger = new AtomicReference<>();
	private final AtomicBoolean forgetful = new AtomicBoolean();
	private TestLicenses licenses;
	private TestService service;

	@BeforeEach
	void authorize() throws Exception {
		licenses = TestLicenses.in(directory.resolve("publisher"));
		TestVendor vendor = new TestVendor(licenses.key(), FEATURE);
		service = start();
		PreparedRequest prepared = request(AuthorizationDraft.AUTHORIZE, 10).as(PreparedRequest.class);
		assertTrue(service.client().postAdmin("authorization/responses", vendor.answer(prepared.text()))
				.as(ResponseResult.class).applied());
	}

	@AfterEach
	void stop() {
		service.close();
	}

	private TestService start() {
		Surroundings plain = TestService.surroundings();
		return TestService.start(directory, licenses, plain.withLedger(configuration -> {
			ledger.set(plain.ledger().open(configuration));
			return new ForgetfulLedger(ledger.get(), forgetful);
		}));
	}

	@Test
	void aStopAfterTheLedgerGaveSeatsUpIsUndoneByTheNextStart() throws Exception {
		Outcome outcome = ledger.get().submit(new Command.WithdrawLicenses(RequestId.of(UUID.randomUUID().toString()),
				List.of())).get(60, TimeUnit.SECONDS);
		assertEquals(new Outcome.Installed(0), outcome);
		assertEquals("CAS-0401", service.client().checkout(FEATURE, "jsmith").problem());
		service.close();
		service = start();
		assertEquals(10, service.client().availability(FEATURE).total());
		assertEquals(List.of(), status().pending());
	}

	@Test
	void whereTheLedgersAnswerIsLostNothingIsWithheldAndTheSeatsCountAgain() throws Exception {
		forgetful.set(true);
		TestClient.Reply reply = request(AuthorizationDraft.DEAUTHORIZE, 4);
		assertEquals("CAS-0421", reply.problem());
		assertEquals(503, reply.status());
		assertEquals(List.of(), status().pending());
		assertEquals(0, status().activations().getFirst().withheld());
		assertEquals(10, service.client().availability(FEATURE).total());
		forgetful.set(false);
		request(AuthorizationDraft.DEAUTHORIZE, 4).as(PreparedRequest.class);
		assertEquals(6, service.client().availability(FEATURE).total());
	}

	private AuthorizationStatus status() throws Exception {
		return service.client().getAdmin("authorization").as(AuthorizationStatus.class);
	}

	private TestClient.Reply request(String kind, int count) throws Exception {
		AuthorizationDraft draft = new AuthorizationDraft(UUID.randomUUID().toString(), kind,
				List.of(new AuthorizationItem(NUMBER, count)), Map.of());
		return service.client().ask(service.client().admin("authorization/requests")
				.header("Content-Type", "application/json").POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(draft))));
	}

	/** Does what it is asked, and forgets to say so when seats are given up. */
	private record ForgetfulLedger(SeatLedger ledger, AtomicBoolean forgetful) implements SeatLedger {

		@Override
		public CompletableFuture<Outcome> submit(Command command) {
			CompletableFuture<Outcome> outcome = ledger.submit(command);
			return forgetful.get() && command instanceof Command.WithdrawLicenses
					? outcome.thenCompose(done -> CompletableFuture.failedFuture(
							new LedgerException(LedgerException.Kind.OUTCOME_UNKNOWN, "the answer was lost", new IOException("lost"))))
					: outcome;
		}

		@Override
		public LedgerView view() {
			return ledger.view();
		}

		@Override
		public AutoCloseable addListener(LedgerListener listener) {
			return ledger.addListener(listener);
		}

		@Override
		public LedgerHealth health() {
			return ledger.health();
		}

		@Override
		public void close() {
			ledger.close();
		}
	}
}
