// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.MachineKey;
import tools.jackson.core.JacksonException;

/**
 * The text of a trusted storage's state: JSON, readable, with a signature of the machine's key over all the rest. What was
 * edited, is damaged, or was written by a newer version is no state.
 */
final class StateText {

	private static final String SIGNED_AS = "Castellan trusted storage 1\n";

	private final Path file;
	private final MachineKey key;

	/** @param file whose text it is, named where it is of no use */
	StateText(Path file, MachineKey key) {
		this.file = file;
		this.key = key;
	}

	byte[] print(StorageState state) {
		return (Json.pretty().writeValueAsString(signed(state)) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	StorageState parse(byte[] content) throws ProblemException {
		try {
			int format = Json.mapper().readTree(content).path("format").asInt(0);
			if (format > StorageState.FORMAT) {
				throw new ProblemException(AuthorizationProblem.STORAGE_NEWER.problem("file", file.toString(), "form",
						Integer.toString(format)));
			}
			StorageState state = read(content);
			if (!isGenuine(state)) {
				throw damaged(file);
			}
			return state;
		} catch (JacksonException | NullPointerException | IllegalArgumentException e) {
			// values that a record refuses, or that are missing
			throw new ProblemException(damaged(file).problem(), e);
		}
	}

	StorageState signed(StorageState state) {
		return state.withSignature(key.sign(signedText(state)));
	}

	boolean isGenuine(StorageState state) {
		return MachineKey.verify(key.publicKey(), signedText(state), state.signature());
	}

	/** Whether it is the text of a state that nothing was ever done with, whoever signed it. */
	static boolean isUnused(byte[] content) {
		try {
			return read(content).withSignature("").equals(StorageState.empty());
		} catch (JacksonException | NullPointerException | IllegalArgumentException e) {
			return false;
		}
	}

	static ProblemException damaged(Path file) {
		return new ProblemException(AuthorizationProblem.STORAGE_DAMAGED.problem("file", file.toString()));
	}

	private static StorageState read(byte[] content) {
		return Json.mapper().readValue(content, StorageState.class);
	}

	private static String signedText(StorageState state) {
		return SIGNED_AS + Json.mapper().writeValueAsString(state.withSignature(""));
	}
}
