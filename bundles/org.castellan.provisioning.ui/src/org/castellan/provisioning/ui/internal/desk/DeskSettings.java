// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.desk;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.castellan.authority.DatabaseAddress;

/**
 * What a user chose once: where the records lie, whose key signs, how mail is sent. Never a password.
 *
 * @param records empty before the first choice
 * @param key     the publisher's directory; empty before the first choice
 */
public record DeskSettings(Optional<DatabaseAddress> records, Optional<Path> key, Optional<MailSettings> mail) {

	/** Of somebody who has chosen nothing yet. */
	public static final DeskSettings NONE = new DeskSettings(Optional.empty(), Optional.empty(), Optional.empty());

	public DeskSettings {
		records = records.map(DeskSettings::withoutPassword);
		Objects.requireNonNull(key);
		Objects.requireNonNull(mail);
	}

	public DeskSettings at(DatabaseAddress address, Path publisher) {
		return new DeskSettings(Optional.of(address), Optional.of(publisher), mail);
	}

	private static DatabaseAddress withoutPassword(DatabaseAddress address) {
		return switch (address) {
		case DatabaseAddress.Directory directory -> directory;
		case DatabaseAddress.PostgreSql server -> server.withoutPassword();
		};
	}

	public DeskSettings withMail(MailSettings settings) {
		return new DeskSettings(records, key, Optional.of(settings));
	}
}
