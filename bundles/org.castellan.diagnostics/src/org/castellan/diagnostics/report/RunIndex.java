// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.castellan.core.problem.ProblemException;

/**
 * What is kept in a {@link RunHistory}, to be listed again and again: a file is read once, and again only when it was
 * written since. Of a run it remembers a {@link KeptSummary} only.
 */
public final class RunIndex {

	private final RunHistory history;
	private final ReentrantLock reading = new ReentrantLock();
	private Map<Path, Entry> known = Map.of();

	public RunIndex(RunHistory history) {
		this.history = history;
	}

	/** A file as it was when it was read. */
	private record Entry(FileTime written, long size, Optional<KeptSummary> run) {
	}

	/** The runs, the newest first; a file that is damaged or no run is passed over: the others are worth seeing. */
	public List<KeptSummary> newest() throws ProblemException {
		reading.lock();
		try {
			Map<Path, Entry> now = new HashMap<>();
			List<KeptSummary> runs = new ArrayList<>();
			for (Path file : history.files()) {
				Optional<Entry> entry = entry(file);
				entry.ifPresent(present -> now.put(file, present));
				entry.flatMap(Entry::run).ifPresent(runs::add);
			}
			known = now;
			return runs;
		} finally {
			reading.unlock();
		}
	}

	/** Empty if it is gone. */
	private Optional<Entry> entry(Path file) {
		try {
			BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class);
			Entry entry = known.get(file);
			return Optional.of(entry != null && entry.written().equals(there.lastModifiedTime()) && entry.size() == there.size() ? entry
					: new Entry(there.lastModifiedTime(), there.size(), summary(file)));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	private static Optional<KeptSummary> summary(Path file) {
		try {
			return Optional.of(KeptSummary.of(file, RunHistory.read(file)));
		} catch (ProblemException e) {
			return Optional.empty();
		}
	}
}
