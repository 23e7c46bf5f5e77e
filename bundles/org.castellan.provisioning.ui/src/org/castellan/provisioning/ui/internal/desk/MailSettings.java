// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.desk;

import java.util.Objects;

import org.castellan.authority.mail.MailAddress;
import org.castellan.authority.mail.MailServer;

/** The mail server of the last letter and who it was from, to be suggested the next time. */
public record MailSettings(MailServer server, MailAddress from) {

	public MailSettings {
		Objects.requireNonNull(server);
		Objects.requireNonNull(from);
	}
}
