// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.PendingRequest;
import org.castellan.core.problem.Severity;
import org.castellan.ui.Heading;
import org.castellan.ui.ProblemStrip;
import org.castellan.ui.TimeText;
import org.castellan.ui.authorization.ActivationTable;
import org.castellan.ui.authorization.PendingTable;
import org.castellan.ui.table.DataTable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/**
 * The part of the Authorization page about authorization numbers: what is authorized with them, and which requests wait
 * for a response since when. Takes no room as long as there are none.
 */
final class AuthorizationNumbers {

	private static final int PENDING_HEIGHT = 84;

	private final ProblemStrip untrusted;
	private final Composite activationPart;
	private final DataTable<ActivationInfo> activations;
	private final Composite pendingPart;
	private final DataTable<PendingRequest> pending;

	/** @param resume goes on with a pending request */
	AuthorizationNumbers(Composite body, TimeText times, Runnable resume) {
		untrusted = new ProblemStrip(body, Keys.AUTHORIZATION_UNTRUSTED);
		activationPart = part(body, Messages.Authorization_byNumber, true);
		activations = ActivationTable.create(activationPart, Keys.AUTHORIZATION_ACTIVATIONS, times);
		GridDataFactory.fillDefaults().grab(true, true).hint(ServerPage.SMALLEST, ServerPage.SMALLEST)
				.applyTo(activations.frame());
		pendingPart = part(body, Messages.Authorization_waiting, false);
		pending = PendingTable.create(pendingPart, Keys.AUTHORIZATION_PENDING, times);
		GridDataFactory.fillDefaults().grab(true, false).hint(ServerPage.SMALLEST, PENDING_HEIGHT).applyTo(pending.frame());
		pending.onDoubleClick(row -> resume.run());
	}

	private static Composite part(Composite body, String title, boolean tall) {
		Composite part = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(8, 6).applyTo(part);
		GridDataFactory.fillDefaults().grab(true, tall).exclude(true).applyTo(part);
		part.setVisible(false);
		Heading.add(part, title, 1);
		return part;
	}

	/** @param concurrent whether the page shows what authorization numbers are about */
	void show(Heard<AuthorizationStatus> heard, boolean concurrent) {
		Optional<AuthorizationStatus> known = heard.value().filter(status -> concurrent);
		known.ifPresent(status -> {
			activations.setRows(status.activations());
			pending.setRows(status.pending());
		});
		activations.setMuted(heard.isOld());
		reveal(activationPart, known.filter(status -> !status.activations().isEmpty()).isPresent());
		reveal(pendingPart, known.filter(status -> !status.pending().isEmpty()).isPresent());
		if (known.filter(AuthorizationStatus::untrusted).isPresent()) {
			untrusted.show(Severity.WARNING, Messages.Authorization_untrusted, Optional.empty());
		} else {
			untrusted.hide();
		}
	}

	private static void reveal(Composite part, boolean visible) {
		if (part.getVisible() != visible) {
			((GridData) part.getLayoutData()).exclude = !visible;
			part.setVisible(visible);
			part.requestLayout();
		}
	}
}
