// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.admin.ui.internal.servers.PhaseIcon;
import org.castellan.core.problem.Severity;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.image.Images;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** The head of the editor: name, state, facts, and a link to what is wrong. */
final class HeadlineBar {

	private final Form form;
	private final Images images;
	private final Label facts;
	private final Hyperlink problems;
	private Image image;

	/** @param toFindings turns to where the problems are listed */
	HeadlineBar(IManagedForm managed, String name, Runnable toFindings) {
		form = managed.getForm().getForm();
		FormToolkit toolkit = managed.getToolkit();
		form.setSeparatorVisible(true);
		images = new Images(form);
		form.setText(name);
		Composite line = new Composite(form.getHead(), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 2).spacing(16, 0).applyTo(line);
		facts = WidgetKey.set(new Label(line, SWT.NONE), Keys.HEADLINE);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(facts);
		problems = WidgetKey.set(toolkit.createHyperlink(line, "", SWT.NONE), Keys.HEADLINE_PROBLEMS);
		problems.setVisible(false);
		problems.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter((HyperlinkEvent e) -> toFindings.run()));
		form.setHeadClient(line);
		image = images.get(PhaseIcon.of(ServerPhase.NOT_ASKED));
	}

	void show(Headline headline) {
		image = images.get(PhaseIcon.of(headline.phase()));
		form.setImage(image);
		facts.setText(headline.facts().isEmpty() ? headline.state()
				: NLS.bind(Messages.Headline_line, headline.state(), String.join(Messages.Headline_separator, headline.facts())));
		facts.setToolTipText(headline.fingerprint().orElse(null));
		problems.setText(headline.problems() == 1 ? Messages.Headline_problem
				: NLS.bind(Messages.Headline_problems, headline.problems()));
		problems.setVisible(headline.problems() > 0);
		headline.trouble().ifPresentOrElse(this::say, () -> form.setMessage(null, IMessageProvider.NONE));
		facts.getParent().layout(true);
	}

	private void say(Headline.Trouble trouble) {
		form.setMessage(trouble.sentence(),
				trouble.severity() == Severity.ERROR ? IMessageProvider.ERROR : IMessageProvider.WARNING);
	}

	/** The state as a picture, for the editor's tab. */
	Image image() {
		return image;
	}
}
