// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.setup;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.castellan.authority.DatabaseAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
import org.eclipse.osgi.util.NLS;

/** The records and the key that a person is about to choose or make. */
final class SetupModel {


	private boolean inFolder = true;
	private String folder = "";
	private String url = "";
	private char[] serverPassword = {};
	private boolean example;
	private String keyFolder = "";
	private String keyName = "";
	private char[] password = {};
	private char[] repeated = {};

	/** @param data where a user's data lies; an example stands beside what is real */
	static SetupModel in(Path data, boolean example) {
		SetupModel model = new SetupModel();
		Path place = example ? data.resolve("example") : data;
		model.folder = place.resolve("authority").toString();
		model.keyFolder = place.resolve("publisher").toString();
		model.keyName = example ? Messages.Setup_exampleName : "";
		model.example = example;
		return model;
	}

	boolean isInFolder() {
		return inFolder;
	}

	void setInFolder(boolean chosen) {
		inFolder = chosen;
	}

	String folder() {
		return folder;
	}

	void setFolder(String text) {
		folder = text;
	}

	void setUrl(String text) {
		url = text;
	}

	/** Of the user at the server; empty where it wants none or a file of the user's has it. */
	void setServerPassword(char[] typed) {
		serverPassword = typed.clone();
	}

	boolean isExample() {
		return example;
	}

	void setExample(boolean wanted) {
		example = wanted;
	}

	String keyFolder() {
		return keyFolder;
	}

	void setKeyFolder(String text) {
		keyFolder = text;
	}

	String keyName() {
		return keyName;
	}

	void setKeyName(String text) {
		keyName = text;
	}

	void setPassword(char[] typed) {
		password = typed.clone();
	}

	void setRepeated(char[] typed) {
		repeated = typed.clone();
	}

	/** Why the records cannot be opened as they are named, if that shows already. */
	Optional<String> recordsProblem() {
		try {
			DatabaseAddress address = DatabaseAddress.parse(recordsText());
			if (address instanceof DatabaseAddress.PostgreSql server && server.hasPassword()) {
				return Optional.of(Messages.Setup_passwordInUrl);
			}
			return inFolder == address instanceof DatabaseAddress.Directory ? Optional.empty()
					: Optional.of(inFolder ? Messages.Setup_noFolder : Messages.Setup_noUrl);
		} catch (ProblemException e) {
			return Optional.of(inFolder ? Messages.Setup_noFolder : Messages.Setup_noUrl);
		}
	}

	/** Whether a key is to be made, there being none. */
	boolean isNewKey() {
		return keyDirectory().filter(directory -> !new PublisherStore(directory).exists()).isPresent();
	}

	/** Why the key can be neither opened nor made as it is named, if that shows already. */
	Optional<String> keyProblem() {
		Optional<Path> directory = keyDirectory();
		if (directory.isEmpty() || Files.exists(directory.get()) && !Files.isDirectory(directory.get())) {
			return Optional.of(Messages.Setup_noKeyFolder);
		}
		if (!isNewKey()) {
			return password.length == 0 ? Optional.of(Messages.Setup_noPassword) : Optional.empty();
		}
		if (keyName.isBlank()) {
			return Optional.of(Messages.Setup_noName);
		}
		if (password.length < PublisherStore.SHORTEST_PASSWORD) {
			return Optional.of(NLS.bind(Messages.Setup_shortPassword, PublisherStore.SHORTEST_PASSWORD));
		}
		return Arrays.equals(password, repeated) ? Optional.empty() : Optional.of(Messages.Setup_otherPassword);
	}

	DatabaseAddress records() throws ProblemException {
		DatabaseAddress address = DatabaseAddress.parse(recordsText());
		return address instanceof DatabaseAddress.PostgreSql server && serverPassword.length > 0
				? server.withPassword(new String(serverPassword))
				: address;
	}

	/** Opens or makes the key; one for an example signs trial licences only. */
	PublisherKey openKey() throws ProblemException {
		PublisherStore store = new PublisherStore(publisher());
		return store.exists() ? store.open(password) : store.create(keyName.strip(), password, example);
	}

	Path publisher() {
		return keyDirectory().orElseThrow();
	}

	private String recordsText() {
		return inFolder ? folder : url;
	}

	private Optional<Path> keyDirectory() {
		try {
			return keyFolder.isBlank() ? Optional.empty() : Optional.of(Path.of(keyFolder.strip()).toAbsolutePath());
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}
}
