// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.PendingRequest;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.verdict.FirstFailureCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service is killed while seats come and go by authorization numbers: it never counts more than the vendor has given,
 * and once every pending request is finished, exactly that.
 */
@Timeout(300)
@ExtendWith(FirstFailureCounts.class)
class KilledAuthorizationTest {

	private static final String NUMBER = "EFL123456789";
	private static final String FEATURE = "desktopAdvP";
	private static final int KILLS = 5;
	private static final int LONGEST_LIFE = 600;

	@TempDir
	Path directory;

	private TestVendor vendor;
	private ServiceOptions options;

	@BeforeEach
	void prepare() {
		TestLicenses licenses = TestLicenses.in(directory.resolve("publisher"));
		vendor = new TestVendor(licenses.key(), FEATURE);
		options = TestService.options(directory).withTrust(List.of(licenses.certificate()));
	}

	@Test
	void seatsThatComeAndGoAreNeverCountedTwiceAndNoneIsLost() throws Exception {
		Random random = new Random(7);
		for (int kill = 0; kill < KILLS; kill++) {
			try (ServiceProcessUnderTest service = ServiceProcessUnderTest.start(options);
					TestClient client = TestClient.of(service.ready(), options.home())) {
				assertCountedIsGiven(client);
				CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> comeAndGo(client), Thread::startVirtualThread);
				CompletableFuture.delayedExecutor(random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
						.execute(service::kill);
				busy.get(60, TimeUnit.SECONDS);
			}
		}
		try (ServiceProcessUnderTest service = ServiceProcessUnderTest.start(options);
				TestClient client = TestClient.of(service.ready(), options.home())) {
			assertCountedIsGiven(client);
		}
	}

	/** Before and after what is pending is finished. */
	private void assertCountedIsGiven(TestClient client) throws Exception {
		assertTrue(counted(client) <= vendor.given(NUMBER), counted(client) + " count, " + vendor.given(NUMBER) + " are given");
		for (PendingRequest pending : status(client).pending()) {
			finish(client, client.getAdmin("authorization/requests/" + pending.id()).as(PreparedRequest.class));
		}
		assertEquals(vendor.given(NUMBER), counted(client));
	}

	private void comeAndGo(TestClient client) {
		try {
			while (true) {
				finish(client, prepare(client, AuthorizationDraft.AUTHORIZE, 3));
				finish(client, prepare(client, AuthorizationDraft.DEAUTHORIZE, 2));
			}
		} catch (IOException killed) {
			return;
		} catch (ProblemException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private void finish(TestClient client, PreparedRequest prepared) throws ProblemException, IOException, InterruptedException {
		ResponseResult result = client.postAdmin("authorization/responses", vendor.answer(prepared.text()))
				.as(ResponseResult.class);
		assertTrue(result.applied(), result.toString());
	}

	private static PreparedRequest prepare(TestClient client, String kind, int count) throws IOException, InterruptedException {
		AuthorizationDraft draft = new AuthorizationDraft(UUID.randomUUID().toString(), kind,
				List.of(new AuthorizationItem(NUMBER, count)), Map.of());
		return client.ask(client.admin("authorization/requests").header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(draft)))).as(PreparedRequest.class);
	}

	private static int counted(TestClient client) throws IOException, InterruptedException {
		AuthorizationStatus status = status(client);
		int held = status.activations().stream().mapToInt(each -> each.held()).sum();
		if (held > 0) {
			assertEquals(held, client.availability(FEATURE).total(), "the ledger counts what the storage says");
		}
		return held;
	}

	private static AuthorizationStatus status(TestClient client) throws IOException, InterruptedException {
		return client.getAdmin("authorization").as(AuthorizationStatus.class);
	}
}
