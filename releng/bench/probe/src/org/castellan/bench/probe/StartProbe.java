// SPDX-License-Identifier: EPL-2.0
package org.castellan.bench.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * Put into any workbench product, tells how long it took from {@code -Dprobe.start} (nanoseconds since 1970) until its
 * window can be used: start-up is over, the window is visible, and the event loop has nothing left to do for the first
 * time. Writes the milliseconds, and those of processor time, to {@code -Dprobe.result} and closes the window as a person
 * would, so that the framework keeps what it resolved for the next start.
 */
public final class StartProbe implements BundleActivator, EventHandler {

	private static final String STARTED = "org/eclipse/e4/ui/LifeCycle/appStartupComplete";

	@Override
	public void start(BundleContext context) {
		Dictionary<String, Object> topics = new Hashtable<>();
		topics.put(EventConstants.EVENT_TOPIC, STARTED);
		context.registerService(EventHandler.class, this, topics);
	}

	@Override
	public void handleEvent(Event event) {
		Display display = Display.getDefault();
		display.asyncExec(() -> idle(display));
	}

	private static void idle(Display display) {
		while (display.readAndDispatch()) {
			// what start-up left to be done belongs to it
		}
		if (Arrays.stream(display.getShells()).anyMatch(Shell::isVisible)) {
			Instant now = Instant.now();
			long nanos = now.getEpochSecond() * 1_000_000_000L + now.getNano() - Long.getLong("probe.start");
			try {
				long processor = ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(-1L);
				Files.writeString(Path.of(System.getProperty("probe.result")), nanos / 1_000_000 + " " + processor + "\n");
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			PlatformUI.getWorkbench().close();
		}
	}

	@Override
	public void stop(BundleContext context) {
		// ends with the process
	}
}
