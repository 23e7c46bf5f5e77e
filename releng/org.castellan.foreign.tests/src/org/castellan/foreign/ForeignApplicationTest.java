// SPDX-License-Identifier: EPL-2.0
package org.castellan.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ForeignApplicationTest {

	private static final String PROVISIONING = "org.castellan.provisioning.ui.perspective";
	private static final String SERVERS_VIEW = "org.castellan.admin.ui.servers";
	private static final String WORKSTATION_VIEW = "org.castellan.authorization.ui.workstation";
	private static final String AUTHORIZE = "org.castellan.authorization.ui.authorize";

	@Test
	void anApplicationWithTheFeatureOpensTheServersView() throws Exception {
		Shown shown = show(application("installed"), SERVERS_VIEW);

		assertTrue(shown.part().startsWith("org.castellan.admin.ui."), shown::toString);
		assertEquals("License Servers", shown.title(), shown::toString);
	}

	@Test
	void anApplicationWithTheFeaturesOpensTheVendorsPerspective() throws Exception {
		Shown shown = start(application("installed"), "-showPerspective", PROVISIONING);

		assertEquals("Provisioning", shown.part(), shown::toString);
		assertEquals("OrdersView Orders, CustomersView Customers, ProductsView Products", shown.title(), shown::toString);
	}

	@Test
	void theSameApplicationWithoutTheFeatureKnowsNoSuchView() throws Exception {
		Shown shown = show(application("bare"), SERVERS_VIEW);

		assertTrue(shown.part().startsWith("no view: "), shown::toString);
	}

	@Test
	void theFeatureBringsNoApplicationOfItsOwn() throws Exception {
		try (Stream<Path> plugins = Files.list(application("installed").resolve("plugins"))) {
			List<String> names = plugins.map(plugin -> plugin.getFileName().toString()).toList();

			assertTrue(names.stream().anyMatch(name -> name.startsWith("org.castellan.admin.ui_")), names::toString);
			assertTrue(names.stream().anyMatch(name -> name.startsWith("org.castellan.provisioning.ui_")), names::toString);
			assertFalse(names.stream().anyMatch(name -> name.startsWith("org.castellan.app_")), names::toString);
		}
	}

	@Test
	void authorizationAloneShowsThisWorkstationAndOpensItsWizard() throws Exception {
		Path application = application("authorization");
		Shown view = show(application, WORKSTATION_VIEW);
		Shown wizard = start(application, "-command", AUTHORIZE);

		assertEquals("Software Authorization", view.title(), view::toString);
		assertEquals("Software Authorization Wizard: this workstation", wizard.title(), wizard::toString);
		try (Stream<Path> plugins = Files.list(application.resolve("plugins"))) {
			assertTrue(plugins.noneMatch(plugin -> plugin.getFileName().toString().startsWith("org.castellan.admin.ui_")));
		}
	}

	/** What the application wrote of the view it opened, and its output for the message of a failure. */
	private record Shown(String part, String title, String output) {
	}

	private static Path application(String name) {
		return Path.of(System.getProperty("foreign.applications"), name);
	}

	private static Shown show(Path application, String view) throws Exception {
		return start(application, "-showView", view);
	}

	private static Shown start(Path application, String what, String id) throws Exception {
		Path work = Path.of(System.getProperty("foreign.work"), application.getFileName().toString());
		Path marker = work.resolve("shown");
		Path output = work.resolve("output.log");
		Files.createDirectories(work);
		Files.deleteIfExists(marker);
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				launcher(application).toString(), "-nosplash", "-consoleLog", "-clean", "-data",
				work.resolve("data").toString(), what, id, "-marker", marker.toString(), "-closeWhenShown")
				.redirectErrorStream(true).redirectOutput(output.toFile()).start();
		try {
			boolean ended = process.waitFor(240, TimeUnit.SECONDS);
			String said = Files.readString(output);
			assertTrue(ended && Files.exists(marker), () -> "The application did not come up: " + said);
			List<String> lines = Files.readAllLines(marker);
			return new Shown(lines.getFirst(), lines.getLast(), said);
		} finally {
			process.destroyForcibly();
		}
	}

	private static Path launcher(Path application) throws Exception {
		try (Stream<Path> plugins = Files.list(application.resolve("plugins"))) {
			return plugins.filter(plugin -> plugin.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
					.findFirst().orElseThrow();
		}
	}
}
