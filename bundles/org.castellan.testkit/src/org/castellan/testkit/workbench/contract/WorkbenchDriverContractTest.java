// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.castellan.testkit.workbench.LiveWorkbench;
import org.castellan.testkit.workbench.WorkbenchDriver;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every driver must do, verb by verb, on real widgets. */
@Timeout(180)
public abstract class WorkbenchDriverContractTest
		implements ClickContract, FieldContract, RowContract, MenuContract, DialogContract, ScreenContract {

	@TempDir
	Path pictures;

	private FixtureWindow window;
	private WorkbenchDriver driver;
	private WorkbenchDriver impatient;

	/** A driver that waits for a widget as long as {@code patience}, and puts pictures of failed waits there. */
	protected abstract WorkbenchDriver driver(Display display, Duration patience, Path pictures);

	@Override
	public final WorkbenchDriver driver() {
		return driver;
	}

	@Override
	public final WorkbenchDriver impatient() {
		return impatient;
	}

	@Override
	public final FixtureWindow window() {
		return window;
	}

	@Override
	public final Path pictures() {
		return pictures;
	}

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
}
