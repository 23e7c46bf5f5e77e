// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.workbench.Screenshots;
import org.castellan.testkit.workbench.UiThread;
import org.castellan.testkit.workbench.WorkbenchDriver;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In the dark theme, too, a person sees which button can be pressed. */
public class DarkButtonsTest extends ConsoleJourney {
	/** Of 255; the words of the two differ by about twice as much. */
	private static final int CLEARLY = 25;
	private static final int BORDER = 7;

	private final Display display = PlatformUI.getWorkbench().getDisplay();

	@AfterEach
	void turnTheLightOn() {
		driver().menu("Window", "Theme", "Light");
	}

	@Test
	void aButtonThatCannotBePressedIsPalerThanOneThatCan() {
		driver().menu("Window", "Theme", "Dark");
		openThisComputer().start();
		driver().waitFor("only Stop can be pressed", () -> !driver().isEnabled(Keys.SERVICE_START) && driver().isEnabled(Keys.SERVICE_STOP));
		driver().waitFor("Start is paler than Stop", () -> brightness(Keys.SERVICE_START) + CLEARLY < brightness(Keys.SERVICE_STOP));
	}

	/** Of the brightest point of what is written on a button. */
	private int brightness(String key) {
		return new UiThread(display).call(() -> {
			Control button = Arrays.stream(display.getShells()).flatMap(shell -> find(shell, key).stream()).findFirst().orElseThrow();
			Rectangle inside = new Rectangle(BORDER, BORDER, button.getSize().x - 2 * BORDER, button.getSize().y - 2 * BORDER);
			ImageData picture = Screenshots.copy(display, display.map(button, null, inside));
			return IntStream.range(0, picture.width * picture.height)
					.map(i -> brightness(picture.palette.getRGB(picture.getPixel(i % picture.width, i / picture.width)))).max().orElseThrow();
		});
	}

	private static int brightness(RGB color) {
		return (color.red + color.green + color.blue) / 3;
	}

	private static Optional<Control> find(Control control, String key) {
		if (key.equals(control.getData(WorkbenchDriver.KEY)) && control.isVisible()) {
			return Optional.of(control);
		}
		return control instanceof Composite composite
				? Stream.of(composite.getChildren()).flatMap(child -> find(child, key).stream()).findFirst()
				: Optional.empty();
	}
}
