// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Pictures of what is on the screen, as PNG. Used in the UI thread only. */
public final class Screenshots {
	private Screenshots() {
	}

	/** The whole screen, pop-ups included. */
	public static Path ofScreen(Display display, Path file) {
		return save(copy(display, display.getBounds()), file);
	}

	/** The part of the screen that the shell covers. */
	public static Path ofShell(Shell shell, Path file) {
		return save(copy(shell.getDisplay(), shell.getBounds().intersection(shell.getDisplay().getBounds())), file);
	}

	private static ImageData copy(Display display, Rectangle area) {
		GC screen = new GC(display);
		Image image = new Image(display, area.width, area.height);
		try {
			screen.copyArea(image, area.x, area.y);
			return image.getImageData();
		} finally {
			image.dispose();
			screen.dispose();
		}
	}

	private static Path save(ImageData data, Path file) {
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { data };
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		loader.save(file.toString(), SWT.IMAGE_PNG);
		return file;
	}
}
