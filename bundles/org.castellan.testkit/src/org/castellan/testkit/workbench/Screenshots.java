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
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Pictures of what is on the screen, as PNG. Copies are made in the UI thread only. */
public final class Screenshots {
	private Screenshots() {
	}

	/** The part of the screen where the shell shows its content, menu bar and title. */
	public static Rectangle area(Shell shell) {
		Rectangle content = shell.getClientArea();
		Point origin = shell.toDisplay(0, 0);
		int top = shell.getBounds().y;
		return new Rectangle(origin.x, top, content.width, origin.y - top + content.height)
				.intersection(shell.getDisplay().getBounds());
	}

	/** What is on that part of the screen now. */
	public static ImageData copy(Display display, Rectangle area) {
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

	/** Writes the picture, making missing folders. */
	public static Path save(ImageData data, Path file) {
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
