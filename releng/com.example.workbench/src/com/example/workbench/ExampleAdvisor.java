// SPDX-License-Identifier: EPL-2.0
package com.example.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.handlers.IHandlerService;

/** Opens the window, shows the view that was asked for and reports what came up. */
final class ExampleAdvisor extends WorkbenchAdvisor {

	private final Arguments arguments;

	ExampleAdvisor(Arguments arguments) {
		this.arguments = arguments;
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return "com.example.workbench.empty";
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		configurer.setInitialSize(new Point(1000, 700));
		configurer.setTitle("Example Workbench");
		return new WorkbenchWindowAdvisor(configurer);
	}

	@Override
	public void postStartup() {
		// Queued behind the window's first layout and paint.
		getWorkbenchConfigurer().getWorkbench().getDisplay().asyncExec(this::report);
	}

	private void report() {
		// Not the active one: without a window manager none may be active yet.
		IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		String shown = arguments.view().map(id -> show(window, id))
				.or(() -> arguments.perspective().map(id -> showPerspective(window, id))).orElse("window");
		arguments.command().ifPresentOrElse(id -> execute(window, id), () -> report(shown, window.getShell()));
	}

	private void report(String shown, Shell shell) {
		arguments.marker().ifPresent(marker -> write(marker, shown, shell));
		if (arguments.closeWhenShown()) {
			PlatformUI.getWorkbench().close();
		}
	}

	/** Reports the dialog that the command opens out of the dialog's own event loop, then closes it. */
	private void execute(IWorkbenchWindow window, String id) {
		Display display = window.getShell().getDisplay();
		display.asyncExec(() -> {
			for (Shell dialog : window.getShell().getShells()) {
				arguments.marker().ifPresent(marker -> write(marker, "command\n" + dialog.getText(), dialog));
				dialog.close();
			}
		});
		try {
			window.getService(IHandlerService.class).executeCommand(id, null);
			if (arguments.closeWhenShown()) {
				PlatformUI.getWorkbench().close();
			}
		} catch (CommandException e) {
			report("no command: " + e.getMessage(), window.getShell());
		}
	}

	/** The class and the title of the part that came up; the platform puts an error part in place of one that failed. */
	private static String show(IWorkbenchWindow window, String id) {
		try {
			IViewPart part = window.getActivePage().showView(id);
			return part.getClass().getName() + '\n' + part.getTitle();
		} catch (PartInitException e) {
			return "no view: " + e.getMessage();
		}
	}

	/** The title of the perspective that came up, then its views, each of which is looked at once. */
	private static String showPerspective(IWorkbenchWindow window, String id) {
		try {
			IWorkbenchPage page = PlatformUI.getWorkbench().showPerspective(id, window);
			List<String> views = new ArrayList<>();
			for (IViewReference reference : page.getViewReferences()) {
				IViewPart part = page.showView(reference.getId());
				views.add(part.getClass().getSimpleName() + ' ' + part.getTitle());
			}
			return page.getPerspective().getLabel() + '\n' + String.join(", ", views);
		} catch (WorkbenchException e) {
			return "no perspective: " + e.getMessage();
		}
	}

	private static void write(Path marker, String shown, Shell shell) {
		for (int queued = 0; queued < 1000 && shell.getDisplay().readAndDispatch(); queued++) {
			// What the view queued belongs to the picture; one that never rests is drawn as it is then.
		}
		try {
			picture(shell, Path.of(marker + ".png"));
			Path half = Path.of(marker + ".part");
			Files.writeString(half, shown + '\n');
			Files.move(half, marker);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void picture(Shell shell, Path file) {
		Point size = shell.getSize();
		Image image = new Image(shell.getDisplay(), size.x, size.y);
		GC gc = new GC(shell);
		try {
			gc.copyArea(image, 0, 0);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			loader.save(file.toString(), SWT.IMAGE_PNG);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
