// SPDX-License-Identifier: EPL-2.0
package org.castellan.app;

import java.io.IOException;
import java.util.Optional;

import org.castellan.app.internal.ConsoleWorkbenchAdvisor;
import org.castellan.app.internal.Messages;
import org.castellan.app.internal.theme.GtkRules;
import org.castellan.app.internal.theme.SystemAppearance;
import org.castellan.core.net.NameServers;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/**
 * Runs the console until its window is closed. Two consoles never share one settings directory: the second says who has
 * it and ends.
 */
public final class ConsoleApplication implements IApplication {

	/** The exit code when the settings directory is in use or cannot be written, or no window can be opened. */
	public static final Integer EXIT_UNAVAILABLE = 3;

	@Override
	public Object start(IApplicationContext context) {
		NameServers.askEveryTime();
		GtkRules.offer();
		Display display;
		try {
			display = PlatformUI.createDisplay();
		} catch (SWTError e) {
			if (e.code != SWT.ERROR_NO_HANDLES) {
				throw e;
			}
			System.err.println(NLS.bind(Messages.ConsoleApplication_noDisplay, displayName()));
			return EXIT_UNAVAILABLE;
		}
		SystemAppearance.remember();
		Location settings = Platform.getInstanceLocation();
		try {
			String refusal = refusal(settings);
			if (refusal != null) {
				MessageDialog.openError(null, Messages.ConsoleApplication_title, refusal);
				return EXIT_UNAVAILABLE;
			}
			int code = PlatformUI.createAndRunWorkbench(display, new ConsoleWorkbenchAdvisor());
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
			if (settings != null) {
				settings.release();
			}
		}
	}

	private static String displayName() {
		return Optional.ofNullable(System.getenv("WAYLAND_DISPLAY")).or(() -> Optional.ofNullable(System.getenv("DISPLAY")))
				.orElse("");
	}

	/** Why the settings cannot be used, or null once they are locked for this console (or are kept nowhere). */
	private static @Nullable String refusal(@Nullable Location settings) {
		if (settings == null || !settings.isSet() && settings.getDefault() == null) {
			return null;
		}
		try {
			if (!settings.isSet()) {
				settings.set(settings.getDefault(), false);
			}
			return settings.lock() ? null : NLS.bind(Messages.ConsoleApplication_inUse, settings.getURL().getPath());
		} catch (IOException e) {
			return NLS.bind(Messages.ConsoleApplication_notWritable, settings.getURL().getPath(), e.getMessage());
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			workbench.getDisplay().syncExec(workbench::close);
		}
	}
}
