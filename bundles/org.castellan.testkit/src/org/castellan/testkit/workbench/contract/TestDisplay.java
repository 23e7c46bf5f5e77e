// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.castellan.testkit.workbench.LiveWorkbench;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The display of the running workbench, or one with a UI thread of its own that lasts as long as this JVM. */
final class TestDisplay {
	private static final long START_SECONDS = 60;
	private static final Display DISPLAY = LiveWorkbench.isRunning() ? PlatformUI.getWorkbench().getDisplay() : plain();

	private TestDisplay() {
	}

	static Display get() {
		return DISPLAY;
	}

	private static Display plain() {
		EventLoop loop = new EventLoop(new CompletableFuture<>());
		Thread.ofPlatform().daemon().name("UI").start(loop);
		return loop.display().orTimeout(START_SECONDS, TimeUnit.SECONDS).join();
	}

	/** A class of its own, because this one is still being initialised while the loop starts. */
	private record EventLoop(CompletableFuture<Display> display) implements Runnable {
		@Override
		public void run() {
			try {
				display.complete(new Display());
			} catch (SWTError noScreen) {
				display.completeExceptionally(noScreen);
				return;
			}
			Display made = display.join();
			while (!made.isDisposed()) {
				dispatch(made);
			}
		}

		/** As a workbench does, lives on when a listener fails. */
		private static void dispatch(Display made) {
			try {
				if (!made.readAndDispatch()) {
					made.sleep();
				}
			} catch (RuntimeException | Error failure) {
				System.getLogger(TestDisplay.class.getName()).log(System.Logger.Level.ERROR, "A listener failed", failure);
			}
		}
	}
}
