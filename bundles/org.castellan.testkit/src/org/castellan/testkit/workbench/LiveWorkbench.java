// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.util.Arrays;
import java.util.List;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;

import org.jspecify.annotations.Nullable;

/** The workbench behind the window, where one runs; a plain display has none. Used in the UI thread only. */
public final class LiveWorkbench {
	private static @Nullable String home;

	private LiveWorkbench() {
	}

	public static boolean isRunning() {
		return PlatformUI.isWorkbenchRunning();
	}

	public static void openPerspective(String id) {
		rememberHome();
		try {
			PlatformUI.getWorkbench().showPerspective(id, window());
		} catch (WorkbenchException e) {
			throw new AssertionError("Cannot open the perspective " + id, e);
		}
	}

	public static void openView(String id) {
		try {
			page().showView(id);
		} catch (PartInitException e) {
			throw new AssertionError("Cannot open the view " + id, e);
		}
	}

	public static List<String> editors() {
		return Arrays.stream(page().getEditorReferences()).map(IEditorReference::getTitle).toList();
	}

	public static void closeEditors() {
		page().closeAllEditors(false);
	}

	/** The id of the perspective that is shown. */
	public static String perspective() {
		return page().getPerspective().getId();
	}

	/** Closes the welcome and shows the perspective that the window opened with, as it was then. */
	public static void reset() {
		rememberHome();
		IWorkbench workbench = PlatformUI.getWorkbench();
		workbench.getIntroManager().closeIntro(workbench.getIntroManager().getIntro());
		page().setPerspective(workbench.getPerspectiveRegistry().findPerspectiveWithId(home));
		page().resetPerspective();
	}

	/** The window opened with the perspective that is there before a journey changes it. */
	private static void rememberHome() {
		if (home == null) {
			home = perspective();
		}
	}

	private static IWorkbenchPage page() {
		IWorkbenchPage page = window().getActivePage();
		if (page == null) {
			throw new NotOnScreen("The window shows no perspective");
		}
		return page;
	}

	private static IWorkbenchWindow window() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
		return active != null ? active : workbench.getWorkbenchWindows()[0];
	}
}
