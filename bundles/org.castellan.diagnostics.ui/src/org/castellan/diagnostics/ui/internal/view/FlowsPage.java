// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.List;

import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.FlowMap;
import org.castellan.diagnostics.ui.internal.model.ResultRow;
import org.castellan.ui.EmptyState;
import org.castellan.ui.WidgetKey;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A picture of who was asked for what, and what came of it. */
final class FlowsPage {

	private final EmptyState state;
	private final ScrolledComposite scroll;
	private final FlowCanvas canvas;

	FlowsPage(Composite parent) {
		state = new EmptyState(parent, Keys.EMPTY + ".flows");
		state.showEmpty(Messages.Flows_empty, List.of());
		scroll = new ScrolledComposite(state.stage(), SWT.V_SCROLL | SWT.H_SCROLL);
		canvas = WidgetKey.set(new FlowCanvas(scroll), Keys.FLOWS);
		scroll.setContent(canvas);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
	}

	Control control() {
		return state.stage();
	}

	void show(String from, List<ResultRow> rows) {
		canvas.show(FlowMap.of(from, rows));
		scroll.setMinSize(canvas.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		state.showContent(scroll);
	}
}
