// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.handlers;

import org.castellan.provisioning.ui.internal.answer.AnswerWizard;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Answers a request through the wizard. */
public final class AnswerHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		new AnswerWizard(Desk.of(event)).open(Desk.shell(event));
		return null;
	}
}
