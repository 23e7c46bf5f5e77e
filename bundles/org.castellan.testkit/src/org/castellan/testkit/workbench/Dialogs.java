// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.DialogPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;

/** Reads the dialog in front and finds its buttons. Used in the UI thread only. */
public final class Dialogs {
	private final WidgetFinder finder;

	public Dialogs(WidgetFinder finder) {
		this.finder = finder;
	}

	public String title() {
		return front().getText();
	}

	/** The message of a wizard's page; of other dialogs all that they say in labels. */
	public String message() {
		Shell shell = front();
		if (shell.getData() instanceof WizardDialog wizard && wizard.getCurrentPage() instanceof DialogPage page) {
			return Stream.of(page.getErrorMessage(), page.getMessage(), page.getDescription())
					.filter(message -> message != null && !message.isEmpty()).findFirst().orElse("");
		}
		return WidgetFinder.widgets(shell).filter(Dialogs::isReading).map(WidgetText::of).filter(text -> !text.isBlank())
				.collect(Collectors.joining("\n"));
	}

	/** The enabled button that JFace made for the id, for example {@code IDialogConstants.NEXT_ID}. */
	public Button button(int id, String name) {
		return button(button -> button.getData() instanceof Integer value && value == id, name);
	}

	public Button button(String label) {
		return button(button -> label.equals(WidgetText.of(button)), label);
	}

	public Shell front() {
		return finder.dialog().orElseThrow(() -> new NotOnScreen("No dialog is open"));
	}

	private Button button(Predicate<Button> wanted, String name) {
		Shell shell = front();
		Button button = WidgetFinder.widgets(shell).filter(Button.class::isInstance).map(Button.class::cast)
				.filter(wanted).findFirst().orElseThrow(
						() -> new NotOnScreen("The dialog \"" + shell.getText() + "\" has no button \"" + name + "\""));
		finder.requireUsable(button, "\"" + name + "\" of the dialog \"" + shell.getText() + "\" (it says: " + message()
				+ ")");
		return button;
	}

	private static boolean isReading(Widget widget) {
		return widget instanceof Label || widget instanceof Link
				|| widget instanceof Text && (widget.getStyle() & SWT.READ_ONLY) != 0;
	}
}
