// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.order;

import java.util.Objects;

import org.castellan.authority.order.Order;
import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.image.Icon;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.jspecify.annotations.Nullable;

/** Which order an editor shows, by the name that people call it. */
public record OrderEditorInput(String name) implements IEditorInput, IPersistableElement {

	public OrderEditorInput {
		Objects.requireNonNull(name);
	}

	/** Opens the order, or brings it to the front. */
	public static void open(IWorkbenchPage page, Order order) {
		try {
			page.openEditor(new OrderEditorInput(order.name()), Keys.ORDER_EDITOR);
		} catch (PartInitException e) {
			ILog.of(OrderEditorInput.class).error(order.name(), e);
		}
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icon.ORDER.descriptor();
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public String getToolTipText() {
		return name;
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(OrderInputFactory.NAME, name);
	}

	@Override
	public String getFactoryId() {
		return OrderInputFactory.ID;
	}

	@Override
	public <T> @Nullable T getAdapter(Class<T> adapter) {
		return null;
	}
}
