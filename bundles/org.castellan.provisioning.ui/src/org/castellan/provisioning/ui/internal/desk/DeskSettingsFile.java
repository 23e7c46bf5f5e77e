// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.mail.MailAddress;
import org.castellan.authority.mail.MailSecurity;
import org.castellan.authority.mail.MailServer;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.json.Json;
import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code provisioning.json} among the user's settings, readable by the user alone, since a database's URL may name an
 * account. What in it cannot be read counts as not chosen yet.
 */
final class DeskSettingsFile {

	private static final int LIMIT = 1 << 16;

	private final Path file;

	/** The file's content; what was not chosen is missing. */
	record Stored(@Nullable String records, @Nullable String key, @Nullable StoredMail mail) {
	}

	/** A mail server; its user and fingerprint may be missing. */
	record StoredMail(String host, int port, MailSecurity security, @Nullable String user, @Nullable String fingerprint,
			String from) {
	}

	DeskSettingsFile(Path file) {
		this.file = file;
	}

	DeskSettings read() throws ProblemException {
		try {
			Stored stored = Json.mapper().readValue(AtomicFile.read(file, LIMIT), Stored.class);
			return new DeskSettings(records(stored.records()), Optional.ofNullable(stored.key()).map(Path::of),
					mail(stored.mail()));
		} catch (NoSuchFileException e) {
			return DeskSettings.NONE;
		} catch (IOException | JacksonException | InvalidPathException e) {
			throw new ProblemException(
					DeskProblem.SETTINGS_NOT_READ.problem("file", file.toString(), "cause", String.valueOf(e.getMessage())), e);
		}
	}

	void write(DeskSettings settings) throws ProblemException {
		Stored stored = new Stored(settings.records().map(DeskSettingsFile::text).orElse(null),
				settings.key().map(Path::toString).orElse(null), settings.mail().map(DeskSettingsFile::stored).orElse(null));
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			AtomicFile.writeSecret(file, Json.pretty().writeValueAsBytes(stored));
		} catch (IOException e) {
			throw new ProblemException(DeskProblem.SETTINGS_NOT_KEPT.problem("file", file.toString(), "cause",
					String.valueOf(e.getMessage())), e);
		}
	}

	private static String text(DatabaseAddress address) {
		return switch (address) {
		case DatabaseAddress.Directory(Path path) -> path.toString();
		case DatabaseAddress.PostgreSql(String url) -> url;
		};
	}

	private static Optional<DatabaseAddress> records(@Nullable String text) throws ProblemException {
		return text == null ? Optional.empty() : Optional.of(DatabaseAddress.parse(text));
	}

	private static StoredMail stored(MailSettings mail) {
		MailServer server = mail.server();
		return new StoredMail(server.host(), server.port().value(), server.security(), server.user().orElse(null),
				server.fingerprint().map(Fingerprint::value).orElse(null), mail.from().value());
	}

	private static Optional<MailSettings> mail(@Nullable StoredMail stored) {
		if (stored == null) {
			return Optional.empty();
		}
		try {
			MailServer server = new MailServer(stored.host(), new PortNumber(stored.port()), stored.security(),
					Optional.ofNullable(stored.user()), Optional.ofNullable(stored.fingerprint()).map(Fingerprint::new));
			return Optional.of(new MailSettings(server, new MailAddress(stored.from())));
		} catch (IllegalArgumentException | NullPointerException e) {
			// a suggestion only
			return Optional.empty();
		}
	}
}
