// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.view;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.castellan.ui.table.DataTable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The rows selected in a table, as the selection of its part, so that commands begin with what is selected. */
final class TableSelection<T> implements ISelectionProvider {

	private final DataTable<T> table;
	private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();

	TableSelection(DataTable<T> table) {
		this.table = table;
		table.onSelect(rows -> listeners
				.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, getSelection()))));
	}

	@Override
	public ISelection getSelection() {
		return new StructuredSelection(table.selection());
	}

	@Override
	public void setSelection(ISelection selection) {
		// rows are selected by the person
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
