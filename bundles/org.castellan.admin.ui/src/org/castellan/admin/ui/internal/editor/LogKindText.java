// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

/** The service's kinds of log entries in words, for example "Checkout" for {@code OUT}; a kind of a newer service as it is. */
final class LogKindText {

	private LogKindText() {
	}

	static String of(String kind) {
		return switch (kind) {
		case "STARTED" -> Messages.LogKind_started;
		case "STOPPED" -> Messages.LogKind_stopped;
		case "OUT" -> Messages.LogKind_out;
		case "IN" -> Messages.LogKind_in;
		case "DENIED" -> Messages.LogKind_denied;
		case "EXPIRED" -> Messages.LogKind_expired;
		case "REMOVED" -> Messages.LogKind_removed;
		case "AUTHORIZED" -> Messages.LogKind_authorized;
		case "REFUSED" -> Messages.LogKind_refused;
		case "TRUSTED" -> Messages.LogKind_trusted;
		case "REREAD" -> Messages.LogKind_reread;
		case "INTRUDER" -> Messages.LogKind_intruder;
		default -> kind;
		};
	}
}
