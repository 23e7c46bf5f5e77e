// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.castellan.testkit.workbench.LiveWorkbench;
import org.castellan.testkit.workbench.NotOnScreen;
import org.castellan.testkit.workbench.Row;
import org.castellan.testkit.workbench.WorkbenchDriver;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every driver must do, verb by verb, on real widgets. */
@Timeout(60)
public abstract class WorkbenchDriverContractTest {
	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final Duration SHORT = Duration.ofMillis(400);

	@TempDir
	Path pictures;

	private FixtureWindow window;
	private WorkbenchDriver driver;
	private WorkbenchDriver impatient;

	/** A driver that waits for a widget as long as {@code patience}, and puts pictures of failed waits there. */
	protected abstract WorkbenchDriver driver(Display display, Duration patience, Path pictures);

	@BeforeEach
	void openTheFixture() {
		AtomicReference<FixtureWindow> made = new AtomicReference<>();
		TestDisplay.get().syncExec(() -> made.set(new FixtureWindow(TestDisplay.get())));
		window = made.get();
		driver = driver(TestDisplay.get(), PATIENCE, pictures);
		impatient = driver(TestDisplay.get(), SHORT, pictures);
	}

	@AfterEach
	void closeTheFixture() {
		driver.closeAll();
		TestDisplay.get().syncExec(window::dispose);
	}

	@Test
	void aClickSendsTheEventsOfTheMouseAndThenTheSelection() {
		driver.click("fixture.greet");
		assertEquals(List.of("greet MouseDown", "greet MouseUp", "greet Selection"), window.heard());
	}

	@Test
	void aClickOnACheckBoxTurnsItOver() {
		assertFalse(driver.isChecked("fixture.inUse"));
		driver.click("fixture.inUse");
		assertTrue(driver.isChecked("fixture.inUse"));
		driver.click("fixture.inUse");
		assertFalse(driver.isChecked("fixture.inUse"));
		assertEquals(List.of("inUse Selection", "inUse Selection"), window.heard());
	}

	@Test
	void aClickOnARadioButtonTurnsTheOtherOff() {
		driver.click("fixture.second");
		assertTrue(driver.isChecked("fixture.second"));
		assertFalse(driver.isChecked("fixture.first"));
		assertTrue(window.heard().contains("second Selection"));
	}

	@Test
	void aClickReachesLinksLabelsAndToolItems() {
		driver.click("fixture.link");
		driver.click("fixture.number");
		driver.click("fixture.tool");
		assertEquals(List.of("link help:ports", "number clicked", "tool Selection"), window.heard());
	}

	@Test
	void aClickOnACheckToolItemTurnsItOver() {
		driver.click("fixture.live");
		assertTrue(driver.isChecked("fixture.live"));
		assertEquals(List.of("live Selection"), window.heard());
	}

	@Test
	void typingReplacesTheContentAndIsHeard() {
		driver.type("fixture.name", "licsrv01");
		assertEquals("licsrv01", driver.text("fixture.name"));
		assertEquals("licsrv01", driver.text("fixture.echo"));
		driver.type("fixture.name", "");
		assertEquals("", driver.text("fixture.echo"));
	}

	@Test
	void spinnersDatesAndCombosTakeTypedText() {
		driver.type("fixture.port", "27100");
		driver.type("fixture.expires", "2027-12-31");
		driver.type("fixture.address", "27000@licsrv02");
		assertEquals("27100", driver.text("fixture.port"));
		assertEquals("2027-12-31", driver.text("fixture.expires"));
		assertEquals("27000@licsrv02", driver.text("fixture.address"));
	}

	@Test
	void enterIsHeardByTheField() {
		driver.enter("fixture.name");
		assertEquals(List.of("name Enter"), window.heard());
	}

	@Test
	void aReadOnlyFieldTakesNoText() {
		assertThrows(NotOnScreen.class, () -> impatient.type("fixture.fixed", "other"));
		assertEquals("27000@localhost", driver.text("fixture.fixed"));
	}

	@Test
	void choosingSelectsTheItemAndIsHeard() {
		assertEquals(List.of("Concurrent Use", "Named User"), driver.choices("fixture.version"));
		driver.choose("fixture.version", "Named User");
		assertEquals("Named User", driver.text("fixture.version"));
		assertEquals(List.of("version Named User"), window.heard());
	}

	@Test
	void aMissingChoiceFailsAndNamesTheChoices() {
		NotOnScreen failure = assertThrows(NotOnScreen.class, () -> impatient.choose("fixture.version", "Single Use"));
		assertContains(failure, "Single Use", "Concurrent Use", "Named User");
	}

	@Test
	void textsAreReadWithoutMnemonics() {
		assertEquals("Greet", driver.text("fixture.greet"));
		assertEquals("Why 9 & not 10?", driver.text("fixture.number"));
		assertEquals("Read about ports first", driver.text("fixture.link"));
		assertEquals("Asks every server again", driver.toolTip("fixture.tool"));
		assertEquals("", driver.toolTip("fixture.greet"));
	}

	@Test
	void rowsHaveTheirCellsUnderTheirColumns() {
		List<Row> rows = driver.rows("fixture.seats");
		assertEquals(List.of("desktopAdvP", "spatialAnalystP", "3dAnalystP"), rows.stream().map(Row::text).toList());
		assertEquals("9", rows.getFirst().cell("In use"));
	}

	@Test
	void aRowIsSelectedByTheTextOfAnyCell() {
		driver.select("fixture.seats", "spatialAnalystP");
		assertEquals(List.of("spatialAnalystP"), driver.selection("fixture.seats"));
		driver.select("fixture.seats", "2");
		assertEquals(List.of("3dAnalystP"), driver.selection("fixture.seats"));
		assertEquals(List.of("seats spatialAnalystP", "seats 3dAnalystP"), window.heard());
	}

	@Test
	void aMissingRowFailsAndNamesTheRows() {
		assertContains(assertThrows(NotOnScreen.class, () -> impatient.select("fixture.seats", "networkP")), "networkP",
				"desktopAdvP");
	}

	@Test
	void selectingInATreeOpensTheRowsAbove() {
		driver.select("fixture.servers", "This computer", "localhost");
		assertEquals(List.of("localhost"), driver.selection("fixture.servers"));
		assertEquals("servers localhost", window.heard().getLast());
	}

	@Test
	void onlyOpenRowsShowWhatIsUnderThem() {
		assertTrue(driver.rows("fixture.servers").getFirst().children().isEmpty());
		driver.expand("fixture.servers", "This computer");
		List<Row> children = driver.rows("fixture.servers").getFirst().children();
		assertEquals(List.of("localhost", "licsrv01"), children.stream().map(Row::text).toList());
		assertEquals("96/100", children.getLast().cell("Seats"));
	}

	@Test
	void aDoubleClickOpensTheRow() {
		driver.doubleClick("fixture.servers", "This computer", "licsrv01");
		assertEquals("opened licsrv01", window.heard().getLast());
		assertEquals(List.of("licsrv01"), driver.selection("fixture.servers"));
	}

	@Test
	void aClickOnAColumnSorts() {
		driver.clickColumn("fixture.seats", "In use");
		assertEquals(List.of("1", "2", "9"), driver.rows("fixture.seats").stream().map(row -> row.cell("In use")).toList());
	}

	@Test
	void theContextMenuIsTheOneOfThePresentSelection() {
		assertEquals(List.of("Copy"), driver.contextMenuItems("fixture.seats"));
		driver.select("fixture.seats", "desktopAdvP");
		assertEquals(List.of("Release seat", "Copy"), driver.contextMenuItems("fixture.seats"));
		driver.contextMenu("fixture.seats", "Release seat");
		driver.contextMenu("fixture.seats", "Copy", "As text");
		assertEquals(List.of("seats desktopAdvP", "released desktopAdvP", "copied desktopAdvP"), window.heard());
	}

	@Test
	void aDisabledMenuItemCannotBeChosen() {
		assertContains(assertThrows(NotOnScreen.class, () -> impatient.contextMenu("fixture.seats", "Release seat")),
				"Release seat");
		assertEquals(List.of(), window.heard());
	}

	@Test
	void theMenuUnderAToolItemIsReached() {
		driver.toolMenu("fixture.export", "As CSV");
		assertEquals("export csv", window.heard().getLast());
	}

	@Test
	void theMainMenuIsReached() {
		driver.menu("File", "Save report");
		assertEquals(List.of("menu save"), window.heard());
		assertThrows(NotOnScreen.class, () -> impatient.menu("File", "Print"));
	}

	@Test
	void ofTwoPagesWithTheSameKeysTheOneInFrontIsMeant() {
		assertEquals("page Service", driver.text("fixture.page"));
		driver.openTab("Log");
		assertEquals("page Log", driver.text("fixture.page"));
		assertEquals(List.of("tab Log"), window.heard());
	}

	@Test
	void presenceAndEnablementAreToldAsTheyAre() {
		assertTrue(driver.isPresent("fixture.never"));
		assertFalse(driver.isEnabled("fixture.never"));
		assertTrue(driver.isEnabled("fixture.greet"));
		assertFalse(driver.isPresent("fixture.hidden"));
		assertFalse(driver.isPresent("fixture.nothing"));
	}

	@Test
	void aVerbWaitsUntilItsWidgetIsEnabled() {
		driver.click("fixture.enable");
		driver.click("fixture.late");
		assertEquals(List.of("enable Selection", "late Selection"), window.heard());
	}

	@Test
	void aWidgetThatStaysDisabledIsNotClicked() {
		assertContains(assertThrows(NotOnScreen.class, () -> impatient.click("fixture.never")), "fixture.never",
				"disabled");
		assertEquals(List.of(), window.heard());
	}

	@Test
	void aMissingKeyFailsWithTheKeysThatAreThereAndAPicture() {
		NotOnScreen failure = assertThrows(NotOnScreen.class, () -> impatient.click("fixture.nothing"));
		assertContains(failure, "fixture.nothing", "fixture.greet", "desktopAdvP", "[Fixture]");
		String message = failure.getMessage();
		assertTrue(Files.exists(Path.of(message.substring(message.lastIndexOf("Picture: ") + 9))), message);
	}

	@Test
	void whatAListenerThrowsFailsTheVerb() {
		AssertionError failure = assertThrows(AssertionError.class, () -> driver.click("fixture.broken"));
		assertTrue(failure.toString().contains("the listener is broken"), failure.toString());
	}

	@Test
	void aDialogIsReadAndAnswered() {
		assertFalse(driver.isDialogOpen());
		driver.click("fixture.question");
		assertTrue(driver.isDialogOpen());
		assertEquals("Release seat", driver.dialogTitle());
		assertTrue(driver.dialogMessage().contains("The holder may lose work."), driver.dialogMessage());
		driver.press("Keep");
		driver.waitFor("the answer is heard", () -> window.heard().contains("answer 1"));
		assertFalse(driver.isDialogOpen());
	}

	@Test
	void whatIsBehindADialogCannotBeUsed() {
		driver.click("fixture.question");
		assertContains(assertThrows(NotOnScreen.class, () -> impatient.click("fixture.greet")), "Release seat");
		driver.press("Release seat");
		driver.waitFor("the answer is heard", () -> window.heard().contains("answer 0"));
		driver.click("fixture.greet");
	}

	@Test
	void aWizardIsWalkedThrough() {
		driver.click("fixture.wizard");
		assertEquals("Add server", driver.dialogTitle());
		assertEquals("Enter a name", driver.dialogMessage());
		assertThrows(NotOnScreen.class, impatient::next);
		driver.type("fixture.wizard.name", "licsrv01");
		assertEquals("Says the name", driver.dialogMessage());
		driver.next();
		driver.type("fixture.wizard.port", "27000");
		driver.back();
		assertEquals("licsrv01", driver.text("fixture.wizard.name"));
		driver.finish();
		driver.waitFor("the wizard is gone", () -> !driver.isDialogOpen());
		assertEquals("finished", window.heard().getLast());
	}

	@Test
	void aWizardIsCancelled() {
		driver.click("fixture.wizard");
		driver.cancel();
		driver.waitFor("the wizard is gone", () -> !driver.isDialogOpen());
		assertEquals("cancelled", window.heard().getLast());
	}

	@Test
	void closeAllClosesDialogsWithoutAnAnswer() {
		driver.click("fixture.question");
		driver.closeAll();
		assertFalse(driver.isDialogOpen());
		driver.waitFor("the dialog has returned", () -> window.heard().stream().anyMatch(line -> line.startsWith("answer")));
		assertFalse(window.heard().contains("answer 0"));
	}

	@Test
	void aWaitEndsWhenItsConditionHolds() {
		driver.click("fixture.enable");
		driver.waitFor("the button is enabled", PATIENCE, () -> driver.isEnabled("fixture.late"));
		assertTrue(driver.isEnabled("fixture.late"));
	}

	@Test
	void aWaitInVainKeepsItsTimeAndTellsWhatItLackedAndWhatWasThere() {
		long start = System.nanoTime();
		NotOnScreen failure = assertThrows(NotOnScreen.class,
				() -> driver.waitFor("the moon rises", SHORT, () -> driver.isEnabled("fixture.moon")));
		assertTrue(System.nanoTime() - start < PATIENCE.toNanos(), "took too long");
		assertContains(failure, "until the moon rises", "fixture.moon", "fixture.greet");
	}

	@Test
	void picturesShowMoreThanOneColour() {
		assertTrue(colours(driver.screenshot(pictures.resolve("new/screen.png"))) > 10);
		assertTrue(colours(driver.screenshotOfWindow(pictures.resolve("window.png"))) > 10);
	}

	@Test
	void theScreenIsDescribedInWords() {
		String screen = driver.onScreen();
		for (String part : List.of("[Fixture]", "fixture.name: before", "fixture.never (disabled)", "tab: Service")) {
			assertTrue(screen.contains(part), screen);
		}
	}

	@Test
	void viewsAndPerspectivesOpenAndTheWorkbenchIsReset() {
		assumeTrue(LiveWorkbench.isRunning(), "there is no workbench round this display");
		String home = perspective();
		driver.openPerspective(FixturePerspective.ID);
		assertEquals(FixturePerspective.ID, perspective());
		assertFalse(driver.isPresent("fixture.view"));
		driver.openView(FixtureView.ID);
		assertEquals("the fixture view", driver.text("fixture.view"));
		driver.reset();
		assertFalse(driver.isPresent("fixture.view"));
		assertEquals(home, perspective());
	}

	@Test
	void editorsAreListedAndClosed() {
		assumeTrue(LiveWorkbench.isRunning(), "there is no workbench round this display");
		TestDisplay.get().syncExec(FixtureEditor::open);
		assertEquals(List.of("fixture editor"), driver.editors());
		driver.closeAll();
		assertEquals(List.of(), driver.editors());
	}

	private static String perspective() {
		AtomicReference<String> id = new AtomicReference<>();
		TestDisplay.get().syncExec(() -> id.set(LiveWorkbench.perspective()));
		return id.get();
	}

	private static void assertContains(AssertionError failure, String... parts) {
		Arrays.stream(parts)
				.forEach(part -> assertTrue(failure.getMessage().contains(part), () -> part + " in " + failure.getMessage()));
	}

	private static int colours(Path picture) {
		ImageData data = new ImageData(picture.toString());
		Set<Integer> colours = new HashSet<>();
		for (int x = 0; x < data.width; x += 3) {
			for (int y = 0; y < data.height; y += 3) {
				colours.add(data.getPixel(x, y));
			}
		}
		return colours.size();
	}
}
