// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.castellan.core.io.AtomicFile;
import org.castellan.core.io.FileFailure;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.MachineKey;

/**
 * The file of a trusted storage, {@code storage.json}: readable, signed by the machine's key beside it, and replaced whole.
 * Changes take turns among threads and processes. Each is written to the second copy before, if there is to be one: nothing
 * is changed in one of them alone. The newer of the two is read.
 */
final class StorageFile {

	static final int MAX_BYTES = 64 * 1024 * 1024;
	private static final String KEY = "machine.key";
	/** A key that nothing was done with yet. */
	private static final String NEW_KEY = "machine.key.new";
	private static final String FILE = "storage.json";
	/** A file lock is the process's, so threads of one process wait here. */
	private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

	private final Path directory;
	private final Path file;
	private final MachineKey key;
	private final StateText text;
	private final Optional<SecondCopy> second;
	private final Optional<Problem> lost;
	private volatile Optional<Problem> finding = Optional.empty();

	private StorageFile(StoragePlace place, MachineKey key) {
		this.directory = place.directory();
		this.file = directory.resolve(FILE);
		this.key = key;
		this.text = new StateText(file, key);
		this.second = place.secondCopies().map(copies -> new SecondCopy(copies, place, key.publicKey()));
		this.lost = LostStorage.in(place, Optional.of(key.publicKey()));
	}

	/**
	 * Makes the directory and the key if they are not there. Of a storage that is in use it only reads, unless it was moved:
	 * its second copy is told.
	 */
	static StorageFile open(StoragePlace place) throws ProblemException {
		Optional<Problem> obstacle = StoragePlace.obstacle(place.directory());
		if (obstacle.isPresent()) {
			throw new ProblemException(obstacle.get());
		}
		Path keyFile = place.directory().resolve(KEY);
		if (!Files.exists(keyFile)) {
			makeKey(place.directory(), keyFile);
		}
		StorageFile opened = new StorageFile(place, MachineKey.openOrCreate(keyFile));
		opened.read();
		opened.tellPlace();
		return opened;
	}

	/**
	 * Else a storage that begins in the place that this one left would take it for lost. Opening waits for nobody: who has
	 * the lock now tells the place too.
	 */
	private void tellPlace() {
		if (second.filter(SecondCopy::isOfElsewhere).isEmpty() || !THIS_PROCESS.tryLock()) {
			return;
		}
		try (FileChannel channel = lockFile(directory); FileLock lock = channel.tryLock()) {
			Optional<StorageState> copied = lock == null ? Optional.empty() : second.get().read(text::isGenuine).state();
			if (copied.isPresent()) {
				second.get().write(copied.get());
			}
		} catch (IOException | ProblemException mayOnlyBeRead) {
			// whoever changes the storage writes it, or says why not
			return;
		} finally {
			THIS_PROCESS.unlock();
		}
	}

	/**
	 * The file before the key: a file that holds nothing and has no key was left by a start that ended too early, so that a
	 * key without its file is a loss. Another process may be about to make one too.
	 */
	private static void makeKey(Path directory, Path keyFile) throws ProblemException {
		THIS_PROCESS.lock();
		try {
			createDirectories(directory);
			try (FileChannel channel = lockFile(directory); FileLock lock = channel.lock()) {
				requireHeld(lock);
				if (Files.exists(keyFile)) {
					return;
				}
				Path file = directory.resolve(FILE);
				if (Files.exists(file) && !StateText.isUnused(AtomicFile.read(file, MAX_BYTES))) {
					throw StateText.damaged(keyFile);
				}
				Path newKey = directory.resolve(NEW_KEY);
				Files.deleteIfExists(newKey);
				StateText text = new StateText(file, MachineKey.openOrCreate(newKey));
				AtomicFile.writeSecret(file, text.print(StorageState.empty()));
				Files.move(newKey, keyFile, StandardCopyOption.ATOMIC_MOVE);
			}
		} catch (IOException e) {
			throw notWritable(directory, e);
		} finally {
			THIS_PROCESS.unlock();
		}
	}

	static boolean exists(Path directory) {
		return !Files.notExists(directory.resolve(KEY)) || StoragePlace.obstacle(directory).isPresent();
	}

	/** A step from one state to the next. */
	@FunctionalInterface
	interface Step<T> {

		/** @param save makes the next state durable; what is thrown before it changes nothing */
		T take(StorageState state, Save save) throws ProblemException;
	}

	/** Makes a state durable. */
	@FunctionalInterface
	interface Save {
		void save(StorageState next) throws ProblemException;
	}

	MachineKey key() {
		return key;
	}

	/** The newer of the two copies; the only one, if the other is damaged or gone. */
	StorageState read() throws ProblemException {
		if (second.isPresent()) {
			return read(second.get());
		}
		return readFirst().orElseThrow(this::emptied);
	}

	/** What is wrong with one of the two copies, as it was read last, or what was there before them. */
	Optional<Problem> finding() {
		return finding.or(() -> lost);
	}

	/** The second is written first, so read last: what is older in it then was put there. */
	private StorageState read(SecondCopy copy) throws ProblemException {
		Optional<StorageState> first;
		Optional<ProblemException> damage = Optional.empty();
		try {
			first = readFirst();
		} catch (ProblemException e) {
			if (!e.problem().code().equals(AuthorizationProblem.STORAGE_DAMAGED.code())) {
				throw e;
			}
			first = Optional.empty();
			damage = Optional.of(e);
		}
		SecondCopy.Found found = copy.read(text::isGenuine);
		if (first.isPresent()) {
			finding = judge(first.get(), found, copy);
			long sequence = first.get().sequence();
			return found.state().filter(second -> second.sequence() > sequence).orElse(first.get());
		}
		if (found.state().isEmpty()) {
			throw damage.orElseGet(this::emptied);
		}
		finding = Optional.of(AuthorizationProblem.SECOND_COPY_STANDS_IN.problem("file", file.toString()));
		return found.state().get();
	}

	/** What is wrong with the second copy beside a first one that is sound. */
	private static Optional<Problem> judge(StorageState first, SecondCopy.Found found, SecondCopy copy) {
		if (found.state().isPresent()) {
			return found.state().filter(second -> second.sequence() < first.sequence()).map(older -> copy.outOfDate());
		}
		return found.problem().or(() -> first.sequence() == 0 ? Optional.empty() : Optional.of(copy.missing()));
	}

	/** Empty if there is no file. */
	private Optional<StorageState> readFirst() throws ProblemException {
		byte[] content;
		try {
			content = AtomicFile.read(file, MAX_BYTES);
		} catch (NoSuchFileException gone) {
			return Optional.empty();
		} catch (IOException e) {
			throw new ProblemException(AuthorizationProblem.STORAGE_UNREADABLE.problem("directory", directory.toString(),
					"reason", FileFailure.reason(e)), e);
		}
		return Optional.of(text.parse(content));
	}

	<T> T change(Step<T> step) throws ProblemException {
		THIS_PROCESS.lock();
		try (FileChannel channel = lockFile(directory); FileLock lock = channel.lock()) {
			requireHeld(lock);
			StorageState now = read();
			return step.take(now, next -> write(next.withSequence(now.sequence() + 1)));
		} catch (IOException e) {
			throw notWritable(directory, e);
		} finally {
			THIS_PROCESS.unlock();
		}
	}

	private void write(StorageState next) throws ProblemException {
		if (second.isPresent()) {
			second.get().write(text.signed(next));
		}
		try {
			AtomicFile.writeSecret(file, text.print(next));
		} catch (IOException e) {
			throw notWritable(directory, e);
		}
		finding = Optional.empty();
	}

	private static FileChannel lockFile(Path directory) throws IOException {
		return FileChannel.open(directory.resolve("storage.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	/** Some file systems give a lock without meaning it. */
	private static void requireHeld(FileLock lock) throws IOException {
		if (!lock.isValid()) {
			throw new IOException("the file system lost the lock");
		}
	}

	/** Which nobody else may look into. */
	static void createDirectories(Path directory) throws IOException {
		if (Files.isSymbolicLink(directory)) {
			// where this account may not look, that is said, and not that the link is in the way
			directory.toRealPath();
		}
		boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
		Files.createDirectories(directory, posix
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0]);
	}

	/** To begin anew would forget what was passed on to others and given back, and count it twice. */
	private ProblemException emptied() {
		return new ProblemException(AuthorizationProblem.STORAGE_EMPTIED.problem("directory", directory.toString(), "file",
				file.toString()));
	}

	private static ProblemException notWritable(Path directory, IOException e) {
		return new ProblemException(AuthorizationProblem.STORAGE_NOT_WRITABLE.problem("directory", directory.toString(),
				"reason", FileFailure.reason(e)), e);
	}
}
