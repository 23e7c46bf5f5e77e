// SPDX-License-Identifier: EPL-2.0
package org.castellan.app.internal.theme;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RadioState;
import org.jspecify.annotations.Nullable;

/**
 * Window &gt; Theme. The engine remembers light and dark by itself; to follow the system again, what it remembers is
 * forgotten. It is the platform's only way to a theme, so its discouraged access is accepted here.
 */
@SuppressWarnings("restriction")
public final class ThemeHandler extends AbstractHandler {

	private static final String ENGINE = "org.eclipse.e4.ui.css.swt.theme";
	private static final String REMEMBERED = "themeid";

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.matchesRadioState(event)) {
			return null;
		}
		ThemeChoice choice = ThemeChoice.valueOf(event.getParameter(RadioState.PARAMETER_ID));
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IThemeEngine engine = window.getService(IThemeEngine.class);
		SystemAppearance.prefer(window.getShell().getDisplay(), choice.isDark(), () -> {
			putOn(choice, engine);
			makeRoom(window.getShell());
		});
		HandlerUtil.updateRadioState(event.getCommand(), choice.name());
		return null;
	}

	/** Tabs and tool bars of another theme are of another size; those that are open would lie over each other. */
	private static void makeRoom(Shell shell) {
		shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) {
				shell.layout(true, true);
			}
		});
	}

	private static void putOn(ThemeChoice choice, IThemeEngine engine) {
		engine.setTheme(choice.themeId(), choice != ThemeChoice.SYSTEM);
		if (choice == ThemeChoice.SYSTEM) {
			InstanceScope.INSTANCE.getNode(ENGINE).remove(REMEMBERED);
		}
	}
}
