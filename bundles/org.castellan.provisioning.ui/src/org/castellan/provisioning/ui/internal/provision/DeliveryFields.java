// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.castellan.authority.mail.MailAddress;
import org.castellan.authority.mail.MailSecurity;
import org.castellan.authority.mail.MailServer;
import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;
import org.eclipse.osgi.util.NLS;

/** What is typed into the delivery page, as it stands; {@link #delivery} says what it means or what is wrong with it. */
final class DeliveryFields {

	boolean send;
	String file = "";
	String to = "";
	String from = "";
	String host = "";
	String port = Integer.toString(MailSecurity.STARTTLS.usualPort());
	MailSecurity security = MailSecurity.STARTTLS;
	String user = "";
	String fingerprint = "";

	/** What was meant, or the sentence that says what is missing. */
	record Reading(Optional<Delivery> delivery, String problem) {

		static Reading of(Delivery delivery) {
			return new Reading(Optional.of(delivery), "");
		}

		static Reading wrong(String problem) {
			return new Reading(Optional.empty(), problem);
		}
	}

	/** Another kind of encryption has another usual port; one that was typed stays. */
	void setSecurity(MailSecurity other) {
		if (port.isBlank() || port.strip().equals(Integer.toString(security.usualPort()))) {
			port = Integer.toString(other.usualPort());
		}
		security = other;
	}

	Reading delivery() {
		return send ? mail() : save();
	}

	private Reading save() {
		try {
			Path chosen = Path.of(file.strip()).toAbsolutePath();
			if (file.isBlank() || Files.isDirectory(chosen)) {
				return Reading.wrong(Messages.Delivery_noFile);
			}
			return Files.isDirectory(chosen.getParent()) ? Reading.of(new Delivery.Save(chosen))
					: Reading.wrong(NLS.bind(Messages.Delivery_noFolder, chosen.getParent()));
		} catch (InvalidPathException e) {
			return Reading.wrong(Messages.Delivery_noFile);
		}
	}

	private Reading mail() {
		if (to.isBlank() || from.isBlank()) {
			return Reading.wrong(to.isBlank() ? Messages.Delivery_noTo : Messages.Delivery_noFrom);
		}
		try {
			MailAddress recipient = MailAddress.parse(to);
			MailAddress sender = MailAddress.parse(from);
			if (host.isBlank() || host.strip().contains(" ")) {
				return Reading.wrong(Messages.Delivery_noHost);
			}
			MailServer server = MailServer.of(host.strip(), PortNumber.parse(port), security);
			if (!user.isBlank()) {
				server = server.withUser(user.strip());
			}
			if (!fingerprint.isBlank()) {
				server = server.trusting(Fingerprint.parse(fingerprint));
			}
			return user.isBlank() || security != MailSecurity.NONE
					? Reading.of(new Delivery.Send(server, sender, recipient))
					: Reading.wrong(Messages.Delivery_passwordInTheClear);
		} catch (ProblemException e) {
			return Reading.wrong(e.problem().what() + " " + e.problem().remedy());
		} catch (IllegalArgumentException e) {
			return Reading.wrong(Messages.Delivery_noPort);
		}
	}
}
