// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.List;

import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.FlowMap;
import org.castellan.diagnostics.ui.internal.model.ResultRow;
import org.castellan.ui.EmptyState;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.table.Tone;
import org.castellan.ui.table.Tones;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A picture of who was asked for what, and what came of it. */
final class FlowsPage {

	private static final int WRAP = 400;

	private final EmptyState state;
	private final Composite content;
	private final ScrolledComposite scroll;
	private final FlowCanvas canvas;

	FlowsPage(Composite parent) {
		state = new EmptyState(parent, Keys.EMPTY + ".flows");
		state.showEmpty(Messages.Flows_empty, List.of());
		content = new Composite(state.stage(), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(content);
		scroll = new ScrolledComposite(content, SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
		Label legend = new Label(content, SWT.WRAP);
		legend.setText(Messages.Flows_legend);
		Tones.give(legend, Tone.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(legend);
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
		state.showContent(content);
	}
}
