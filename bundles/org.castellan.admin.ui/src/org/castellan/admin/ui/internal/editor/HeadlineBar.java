// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.admin.ui.internal.servers.PhaseIcon;
import org.castellan.ui.ProblemStrip;
import org.castellan.ui.Remedy;
import org.castellan.ui.Themed;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.image.Images;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The head of the editor: name, state, facts, a link to what is wrong, and a line that says why nothing new is shown. */
final class HeadlineBar {

	private final Composite bar;
	private final Images images;
	private final Label picture;
	private final Label facts;
	private final Link problems;
	private final ProblemStrip trouble;
	private final Runnable tryAgain;
	private Image image;

	/**
	 * @param toFindings turns to where the problems are listed
	 * @param tryAgain   looks for the server at once
	 */
	HeadlineBar(Composite parent, String name, Runnable toFindings, Runnable tryAgain) {
		this.tryAgain = tryAgain;
		bar = new Composite(parent, SWT.NONE);
		bar.setBackground(bar.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		bar.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().extendedMargins(12, 12, 8, 0).spacing(8, 2).applyTo(bar);
		images = new Images(bar);
		image = images.get(PhaseIcon.of(ServerPhase.NOT_ASKED));
		Composite line = new Composite(bar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(line);
		picture = new Label(line, SWT.NONE);
		Label title = new Label(line, SWT.NONE);
		Themed.look(title, () -> title.setFont(JFaceResources.getHeaderFont()));
		title.setText(name);
		facts = WidgetKey.set(new Label(line, SWT.NONE), Keys.HEADLINE);
		GridDataFactory.fillDefaults().indent(8, 0).align(SWT.BEGINNING, SWT.CENTER).applyTo(facts);
		problems = WidgetKey.set(new Link(line, SWT.NONE), Keys.HEADLINE_PROBLEMS);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(problems);
		problems.addListener(SWT.Selection, event -> toFindings.run());
		trouble = new ProblemStrip(bar, Keys.HEADLINE_TROUBLE);
		Label rule = new Label(bar, SWT.SEPARATOR | SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 4).applyTo(rule);
	}

	void show(Headline headline) {
		image = images.get(PhaseIcon.of(headline.phase()));
		picture.setImage(image);
		facts.setText(headline.facts().isEmpty() ? headline.state()
				: NLS.bind(Messages.Headline_line, headline.state(),
						String.join(Messages.Headline_separator, headline.facts())));
		facts.setToolTipText(headline.fingerprint().orElse(null));
		String found = headline.problems() == 1 ? Messages.Headline_problem
				: NLS.bind(Messages.Headline_problems, headline.problems());
		problems.setText("<a>" + found + "</a>");
		problems.setVisible(headline.problems() > 0);
		headline.trouble().ifPresentOrElse(this::say, trouble::hide);
		facts.requestLayout();
	}

	private void say(Headline.Trouble why) {
		trouble.show(why.severity(), why.sentence(), Optional.of(new Remedy(Messages.Waiting_tryAgain,
				Keys.HEADLINE_TRY_AGAIN, tryAgain)));
	}

	/** The state as a picture, for the editor's tab. */
	Image image() {
		return image;
	}

	Control control() {
		return bar;
	}
}
