// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.view;

import org.castellan.admin.ui.internal.live.LiveServer;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.admin.ui.internal.servers.ServerList;
import org.castellan.ui.image.Icon;
import org.castellan.ui.image.Images;
import org.castellan.ui.table.Tone;
import org.castellan.ui.table.Tones;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Tree;
import org.jspecify.annotations.Nullable;

/** The two columns of the License Servers view: state and name, then seats in use. */
final class ServerTreeLabels {

	private final Images images;
	private final ServerList list;

	ServerTreeLabels(Tree tree, ServerList list) {
		this.images = new Images(tree);
		this.list = list;
	}

	ColumnLabelProvider names() {
		return new ColumnLabelProvider() {

			@Override
			public String getText(Object element) {
				return element instanceof ServerGroup group ? group.name() : ((ServerEntry) element).name();
			}

			@Override
			public Image getImage(Object element) {
				return element instanceof ServerGroup group
						? images.get(group.isThisComputer() ? Icon.COMPUTER : Icon.GROUP)
						: images.get(summary(element).icon());
			}

			@Override
			public @Nullable String getToolTipText(Object element) {
				return element instanceof ServerEntry ? summary(element).explanation() : null;
			}
		};
	}

	ColumnLabelProvider remarks() {
		return new ColumnLabelProvider() {

			@Override
			public String getText(Object element) {
				return element instanceof ServerEntry ? summary(element).remark() : "";
			}

			@Override
			public @Nullable Color getForeground(Object element) {
				return Tones.color(Tone.MUTED);
			}
		};
	}

	private ServerSummary summary(Object element) {
		ServerEntry entry = (ServerEntry) element;
		LiveServer server = list.live(entry.ref());
		return ServerSummary.of(entry, server.contact(), server.seats());
	}
}
