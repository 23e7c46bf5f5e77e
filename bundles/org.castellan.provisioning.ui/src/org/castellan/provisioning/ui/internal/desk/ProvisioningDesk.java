// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

import org.castellan.authority.Authority;
import org.castellan.authority.DatabaseAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
import org.jspecify.annotations.Nullable;

/**
 * The one desk of this window: records that are opened when first asked for, and a key that stays unlocked until it is
 * locked, other records are chosen or the window closes. Passwords are never kept. Thread-safe; all that reads or
 * opens may block.
 */
public final class ProvisioningDesk implements AutoCloseable {

	private final DeskSettingsFile file;
	private final Opener opener;
	private final ReentrantLock lock = new ReentrantLock();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private @Nullable DeskSettings settings;
	private @Nullable Authority authority;
	private @Nullable PublisherKey key;

	/** How records are opened. */
	@FunctionalInterface
	public interface Opener {
		Authority open(DatabaseAddress address) throws ProblemException;
	}

	public ProvisioningDesk(Path settingsFile, Opener opener) {
		this.file = new DeskSettingsFile(settingsFile);
		this.opener = opener;
	}

	public DeskSettings settings() throws ProblemException {
		lock.lock();
		try {
			DeskSettings known = settings;
			if (known == null) {
				known = file.read();
				settings = known;
			}
			return known;
		} finally {
			lock.unlock();
		}
	}

	/** The chosen records, opened. */
	public Authority authority() throws ProblemException {
		lock.lock();
		try {
			Authority open = authority;
			if (open == null) {
				open = opener.open(settings().records()
						.orElseThrow(() -> new ProblemException(DeskProblem.NOT_CHOSEN.problem())));
				authority = open;
			}
			return open;
		} finally {
			lock.unlock();
		}
	}

	/** Opens the chosen records of a server that asks for a password, which is kept nowhere. */
	public void unlockRecords(char[] password) throws ProblemException {
		if (settings().records().orElse(null) instanceof DatabaseAddress.PostgreSql server) {
			Authority opened = opener.open(server.withPassword(new String(password)));
			lock.lock();
			try {
				if (authority != null) {
					authority.close();
				}
				authority = opened;
			} finally {
				lock.unlock();
			}
		}
		changed();
	}

	/** Opens other records, as {@link #choose} takes them. */
	public Authority open(DatabaseAddress address) throws ProblemException {
		return opener.open(address);
	}

	/** Works with these records and this key from now on, and the next time. */
	public void choose(Authority records, Path publisher, PublisherKey unlocked) throws ProblemException {
		lock.lock();
		try {
			DeskSettings before = settings == null ? DeskSettings.NONE : settings;
			Authority old = authority;
			settings = before.at(records.address(), publisher);
			authority = records;
			key = unlocked;
			if (old != null) {
				old.close();
			}
			file.write(settings);
		} finally {
			lock.unlock();
			changed();
		}
	}

	/** Suggests this mail server the next time. */
	public void keep(MailSettings mail) throws ProblemException {
		lock.lock();
		try {
			settings = settings().withMail(mail);
			file.write(settings);
		} finally {
			lock.unlock();
		}
	}

	/** The publisher's key, if it is unlocked. */
	public Optional<PublisherKey> key() {
		lock.lock();
		try {
			return Optional.ofNullable(key);
		} finally {
			lock.unlock();
		}
	}

	/** Opens the key, which takes about a quarter of a second. */
	public PublisherKey unlock(char[] password) throws ProblemException {
		Path directory = settings().key().orElseThrow(() -> new ProblemException(DeskProblem.NOT_CHOSEN.problem()));
		PublisherKey opened = new PublisherStore(directory).open(password);
		lock.lock();
		try {
			key = opened;
			return opened;
		} finally {
			lock.unlock();
		}
	}

	/** Forgets the key, and closes records whose server asks for a password: both are asked for again. */
	public void lock() {
		boolean closed = false;
		lock.lock();
		try {
			key = null;
			Authority open = authority;
			if (open != null && open.address() instanceof DatabaseAddress.PostgreSql server && server.hasPassword()) {
				open.close();
				authority = null;
				closed = true;
			}
		} finally {
			lock.unlock();
		}
		if (closed) {
			changed();
		}
	}

	/** Tells when the records may have changed, on the thread that changed them. Answers how to stop that. */
	public Runnable addListener(Runnable told) {
		listeners.add(told);
		return () -> listeners.remove(told);
	}

	/** To be called after the records were changed. */
	public void changed() {
		listeners.forEach(Runnable::run);
	}

	@Override
	public void close() {
		lock.lock();
		try {
			if (authority != null) {
				authority.close();
				authority = null;
			}
			key = null;
		} finally {
			lock.unlock();
		}
	}
}
