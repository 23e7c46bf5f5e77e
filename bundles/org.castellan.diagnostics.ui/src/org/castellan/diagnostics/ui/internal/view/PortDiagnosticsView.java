// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import org.castellan.client.UserDirectories;
import org.castellan.diagnostics.check.ProbeSource;
import org.castellan.diagnostics.report.RunHistory;
import org.castellan.diagnostics.ui.internal.model.PresentProbes;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** Port diagnostics in the workbench; what was asked last is there again at the next start. */
public final class PortDiagnosticsView extends ViewPart {

	private @Nullable IMemento memento;
	private DiagnosticsPanel panel;

	@Override
	public void init(IViewSite site, @Nullable IMemento kept) throws PartInitException {
		super.init(site, kept);
		memento = kept;
	}

	@Override
	public void createPartControl(Composite parent) {
		panel = new DiagnosticsPanel(parent, () -> PresentProbes.of(getSite().getService(ProbeSource.class)),
				new RunHistory(UserDirectories.ofUser().state().resolve("ports")));
		if (memento != null) {
			panel.show(KeptWish.wish(memento), KeptWish.catalogFile(memento));
		}
	}

	@Override
	public void saveState(IMemento state) {
		if (panel != null) {
			KeptWish.keep(state, panel.wish(), panel.catalogFile());
		}
	}

	@Override
	public void setFocus() {
		panel.setFocus();
	}
}
