// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;

import org.castellan.testkit.workbench.Access;
import org.castellan.testkit.workbench.JourneyTest;
import org.castellan.testkit.workbench.UiThread;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** The journeys' look at a window finds what bars people without eyes or without a mouse, each in a dialog made for it. */
public class AccessTest extends JourneyTest {
	private final Display display = PlatformUI.getWorkbench().getDisplay();

	@Test
	void aLabelledFieldAndAButtonAreNoObstacle() {
		assertEquals(List.of(), obstacles(dialog -> {
			label(dialog, "&Name", 10);
			field(dialog, 40);
			button(dialog, "&Open", 80);
		}));
	}

	@Test
	void aFieldWithoutALabelHasNoName() {
		List<String> found = obstacles(dialog -> field(dialog, 40));
		assertTrue(found.size() == 1 && found.getFirst().contains("no name for Text"), found::toString);
	}

	@Test
	void aLabelIsForTheFieldNextToItOnly() {
		List<String> found = obstacles(dialog -> {
			label(dialog, "Name", 10);
			field(dialog, 40);
			field(dialog, 80);
		});
		assertTrue(found.size() == 1 && found.getFirst().contains("no name for Text"), found::toString);
	}

	@Test
	void oneLetterForTwoThingsIsFound() {
		assertEquals(List.of("Alt+O is for all of \"Open, Close\""), obstacles(dialog -> {
			button(dialog, "&Open", 10);
			button(dialog, "Cl&ose", 50);
		}));
	}

	@Test
	void aStepOfTabThatGoesBackUpIsFound() {
		List<String> found = obstacles(dialog -> {
			button(dialog, "Second", 80);
			button(dialog, "First", 10);
		});
		assertTrue(found.size() == 1 && found.getFirst().startsWith("Tab jumps back from Button null \"Second\""), found::toString);
	}

	private List<String> obstacles(Consumer<Shell> content) {
		UiThread ui = new UiThread(display);
		ui.act(() -> {
			Shell dialog = new Shell(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), SWT.DIALOG_TRIM);
			dialog.setText("Obstacles");
			content.accept(dialog);
			dialog.setBounds(50, 50, 300, 200);
			dialog.open();
		});
		driver().waitFor("the dialog is open", () -> driver().isDialogOpen());
		try {
			return Access.obstacles(display);
		} finally {
			driver().closeAll();
		}
	}

	private static void label(Shell dialog, String text, int y) {
		Label label = new Label(dialog, SWT.NONE);
		label.setText(text);
		label.setBounds(10, y, 100, 24);
	}

	private static void field(Shell dialog, int y) {
		new Text(dialog, SWT.BORDER).setBounds(10, y, 100, 28);
	}

	private static void button(Shell dialog, String text, int y) {
		Button button = new Button(dialog, SWT.PUSH);
		button.setText(text);
		button.setBounds(10, y, 100, 28);
	}
}
