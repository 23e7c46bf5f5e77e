// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.ratis.server.protocol.TermIndex;
import org.apache.ratis.server.raftlog.RaftLog;
import org.castellan.ledger.internal.state.UnreadableException;

/**
 * What the names of the log's files promise. Ratis is told to cut off what a crash left half written at the end of the
 * open file, for nothing of that was acknowledged; it would cut a damaged closed file as readily, and that is an error.
 */
final class LogSegments {

	/** {@code log_0-4711}; the open one is {@code log_inprogress_4712}. */
	private static final Pattern CLOSED = Pattern.compile("log_(\\d+)-(\\d+)");

	private final long last;

	private LogSegments(long last) {
		this.last = last;
	}

	/** @param group directory of the group, which need not exist yet */
	static LogSegments list(Path group) throws IOException {
		Path current = group.resolve("current");
		long last = RaftLog.INVALID_LOG_INDEX;
		if (Files.isDirectory(current)) {
			try (DirectoryStream<Path> files = Files.newDirectoryStream(current, "log_*")) {
				for (Path file : files) {
					Matcher name = CLOSED.matcher(file.getFileName().toString());
					last = name.matches() ? Math.max(last, Long.parseLong(name.group(2))) : last;
				}
			}
		}
		return new LogSegments(last);
	}

	void requireNoneLost(RaftLog log) throws UnreadableException {
		TermIndex end = log.getLastEntryTermIndex();
		long found = end == null ? RaftLog.INVALID_LOG_INDEX : end.getIndex();
		if (found < last) {
			throw new UnreadableException(
					"The log's files promise entries up to " + last + ", those up to " + found + " can be read");
		}
	}
}
