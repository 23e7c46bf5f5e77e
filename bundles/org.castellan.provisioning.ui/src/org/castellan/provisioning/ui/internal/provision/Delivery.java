// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import java.nio.file.Path;
import java.util.Objects;

import org.castellan.authority.mail.MailAddress;
import org.castellan.authority.mail.MailServer;

/** How a file gets to the customer. */
sealed interface Delivery {

	/** Written to a file now, to be handed over by a person. */
	record Save(Path file) implements Delivery {

		public Save {
			Objects.requireNonNull(file);
		}
	}

	/** Sent by e-mail; the server's password is asked for and kept nowhere. */
	record Send(MailServer server, MailAddress from, MailAddress to) implements Delivery {

		public Send {
			Objects.requireNonNull(server);
			Objects.requireNonNull(from);
			Objects.requireNonNull(to);
		}
	}
}
