// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The title of a part of a page, in bold. */
public final class Heading {

	private Heading() {
	}

	/** Adds a heading to a grid, across its columns. */
	public static Label add(Composite parent, String text, int columns) {
		Label heading = new Label(parent, SWT.NONE);
		Themed.look(heading, () -> heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)));
		heading.setText(text);
		GridDataFactory.fillDefaults().span(columns, 1).indent(0, 6).applyTo(heading);
		return heading;
	}
}
