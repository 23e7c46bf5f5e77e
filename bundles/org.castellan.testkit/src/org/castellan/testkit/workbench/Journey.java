// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

import org.jspecify.annotations.Nullable;

/**
 * Lets each test start from a clean workbench, takes a picture when it fails, and leaves nothing open. The pictures lie
 * in the folder that the system property {@value #PICTURES} names, {@code target/pictures} by default.
 */
public final class Journey implements BeforeEachCallback, TestExecutionExceptionHandler, AfterEachCallback {
	public static final String PICTURES = "castellan.pictures";

	private static DriverFactory factory = SwtDriver::new;

	private @Nullable WorkbenchDriver driver;

	/** Has all journeys from now on driven by another driver. */
	public static void driveBy(DriverFactory drivers) {
		factory = drivers;
	}

	public static Path pictures() {
		return Path.of(System.getProperty(PICTURES, "target/pictures")).toAbsolutePath();
	}

	public WorkbenchDriver driver() {
		return Objects.requireNonNull(driver, "The journey has not begun");
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		WorkbenchDriver fresh = factory.create(PlatformUI.getWorkbench().getDisplay(), WorkbenchDriver.PATIENCE, pictures());
		fresh.reset();
		driver = fresh;
	}

	@Override
	public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
		String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName();
		try {
			Path picture = driver().screenshot(pictures().resolve(name + ".png"));
			failure.addSuppressed(new AssertionError("Picture: " + picture + "\nOn the screen:\n" + driver().onScreen()));
		} catch (RuntimeException | AssertionError noPicture) {
			failure.addSuppressed(noPicture);
		}
		throw failure;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		driver().closeAll();
	}
}
