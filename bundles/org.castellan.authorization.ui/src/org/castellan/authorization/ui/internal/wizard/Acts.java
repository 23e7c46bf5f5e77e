// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import org.castellan.core.api.AuthorizationDraft;

/** What the kinds of requests are called. */
final class Acts {

	private Acts() {
	}

	/** On a button, for example {@code &Authorize}. */
	static String label(String kind) {
		return switch (kind) {
		case AuthorizationDraft.DEAUTHORIZE -> Messages.Act_deauthorize;
		case AuthorizationDraft.REPAIR -> Messages.Act_repair;
		default -> Messages.Act_authorize;
		};
	}

	/** As the title of a wizard for a machine. */
	static String title(String kind) {
		return switch (kind) {
		case AuthorizationDraft.DEAUTHORIZE -> Messages.Wizard_deauthorize;
		case AuthorizationDraft.REPAIR -> Messages.Wizard_repair;
		default -> Messages.Wizard_authorize;
		};
	}

	/** As the title of the page that asks how. */
	static String methodTitle(String kind) {
		return switch (kind) {
		case AuthorizationDraft.DEAUTHORIZE -> Messages.MethodPage_titleDeauthorize;
		case AuthorizationDraft.REPAIR -> Messages.MethodPage_titleRepair;
		default -> Messages.MethodPage_title;
		};
	}

	/** A name for the file of a request. */
	static String fileName(String kind) {
		return switch (kind) {
		case AuthorizationDraft.DEAUTHORIZE -> "deauthorize.txt";
		case AuthorizationDraft.REPAIR -> "repair.txt";
		default -> "authorize.txt";
		};
	}

	/** The title of the last page. */
	static String doneTitle(String kind) {
		return switch (kind) {
		case AuthorizationDraft.DEAUTHORIZE -> Messages.Done_deauthorizedTitle;
		case AuthorizationDraft.REPAIR -> Messages.Done_repairedTitle;
		default -> Messages.Done_authorizedTitle;
		};
	}

	/** The sentence of the last page, with what is there now, and on which machine. */
	static String done(String kind, boolean workstation) {
		return switch (kind) {
		case AuthorizationDraft.DEAUTHORIZE -> Messages.Done_deauthorized;
		case AuthorizationDraft.REPAIR -> Messages.Done_repaired;
		default -> workstation ? Messages.Done_workstation : Messages.Done_authorized;
		};
	}
}
