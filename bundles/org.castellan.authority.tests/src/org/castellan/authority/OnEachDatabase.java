// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.castellan.authority.activation.GivenAnswer;
import org.castellan.authority.order.Activation;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Search;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.authorization.Item;
import org.castellan.authorization.RequestKind;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds on every database that the authority may use: each class of tests that extends this one runs on H2 and on a real
 * PostgreSQL server, and after each test the sums of its orders are added up.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(OnEachDatabase.Kind.class)
abstract class OnEachDatabase {

	static final String DALLAS = "0242ac150003";
	static final String REDLANDS = "0242ac150004";

	/** Which database. */
	enum Kind {
		H2, POSTGRESQL
	}

	@Parameter
	private Kind kind;

	@TempDir
	private Path directory;

	final SettableTime time = SettableTime.standard();
	Vendor vendor;
	private DatabaseAddress address;

	@BeforeEach
	void open() throws Exception {
		address = newDatabase();
		vendor = Vendor.open(address, time);
	}

	@AfterEach
	void close() throws ProblemException {
		expectSumsToAgree();
		vendor.close();
	}

	/** Records with nothing in them. */
	final DatabaseAddress newDatabase() {
		return switch (kind) {
			case H2 -> new DatabaseAddress.Directory(directory.resolve(UUID.randomUUID().toString()));
			case POSTGRESQL -> TestDatabase.postgreSql();
		};
	}

	/** The program ends and is started again. */
	final void reopen() throws ProblemException {
		vendor.close();
		vendor = Vendor.open(address, time);
	}

	/** What stands in a line is the sum of its activations, and not more than was ordered. */
	private void expectSumsToAgree() throws ProblemException {
		for (Order order : vendor.authority().orders().find(Search.everything()).rows()) {
			List<Activation> activations = vendor.authority().activations().of(order);
			for (OrderLine line : order.lines()) {
				int sum = activations.stream().filter(activation -> activation.number().equals(line.number()))
						.mapToInt(Activation::count).sum();
				assertEquals(sum, line.activated(), line::toString);
				assertTrue(line.activated() <= line.ordered(), line::toString);
			}
		}
	}

	final AuthorizationResponse authorize(TestMachine machine, Item... items) throws ProblemException {
		return give(machine, RequestKind.AUTHORIZE, items);
	}

	final AuthorizationResponse give(TestMachine machine, RequestKind what, Item... items) throws ProblemException {
		return machine.apply(done(ask(machine, what, items)).text());
	}

	final Outcome<GivenAnswer> ask(TestMachine machine, RequestKind what, Item... items) throws ProblemException {
		return vendor.answer(machine.request(what, time.instant(), items));
	}

	/** The lines of a response, which a check finds nothing wrong with. */
	final List<FeatureLine> licences(AuthorizationResponse response, TestMachine machine) {
		LicenseFile file = LicenseFile.parse(response.answer().license().getBytes(StandardCharsets.ISO_8859_1));
		LicenseReport report = LicenseCheck.on(List.of(machine.hostId()), vendor.trusted(), today()).check(file);
		assertEquals(List.of(), report.problems());
		return file.features();
	}

	final LocalDate today() {
		return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
	}

	static Item item(Order order, int line, int count) {
		return new Item(order.lines().get(line).number(), count);
	}

	static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(tasks)) {
				results.add(future.get());
			}
			return results;
		}
	}
}
