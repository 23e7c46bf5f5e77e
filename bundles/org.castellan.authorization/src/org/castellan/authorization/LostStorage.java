// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castellan.core.problem.Problem;
import tools.jackson.core.JacksonException;

/**
 * A storage that was deleted: its second copy goes on saying that it was in a place where there is none now, or another one.
 * Only the machine's key could use what it held, so it is told and not mended. A storage that was moved has told its second
 * copy so as soon as it was opened there. Machines that share the directory of second copies say nothing of each other.
 */
final class LostStorage {

	private LostStorage() {
	}

	/** @param machineKey of the storage that is there now; empty if there is none */
	static Optional<Problem> in(StoragePlace place, Optional<String> machineKey) {
		Path directory = SecondCopy.real(place.directory());
		Optional<String> own = machineKey.map(SecondCopy::fileName);
		return place.secondCopies().stream().flatMap(copies -> files(copies).stream())
				.filter(file -> !own.equals(Optional.of(file.getFileName().toString())))
				.filter(file -> isOf(file, directory, place.host())).findFirst()
				.map(file -> AuthorizationProblem.STORAGE_GONE.problem("directory", place.directory().toString(), "reason",
						"Its second copy, " + file + ", still says what was in it, and its machine key is not there any more."));
	}

	/** One that held nothing is not missed. */
	private static boolean isOf(Path file, Path directory, String host) {
		try {
			SecondCopy.Content content = SecondCopy.content(file);
			return content.isOn(host) && Path.of(content.directory()).equals(directory) && !content.state().holdings().isEmpty();
		} catch (IOException | JacksonException | NullPointerException | IllegalArgumentException e) {
			// whatever it was, it says nothing of this place
			return false;
		}
	}

	private static List<Path> files(Path secondCopies) {
		try (Stream<Path> files = Files.list(secondCopies)) {
			return files.filter(file -> SecondCopy.isFileName(file.getFileName().toString())).sorted().toList();
		} catch (IOException none) {
			return List.of();
		}
	}
}
