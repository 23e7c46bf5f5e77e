// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.order;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.jspecify.annotations.Nullable;

/** Brings back the orders that were open in the last session; they are read when one is looked at. */
public final class OrderInputFactory implements IElementFactory {

	static final String ID = "org.castellan.provisioning.ui.orderInput";
	static final String NAME = "order";

	@Override
	public @Nullable IAdaptable createElement(IMemento memento) {
		String name = memento.getString(NAME);
		return name == null ? null : new OrderEditorInput(name);
	}
}
