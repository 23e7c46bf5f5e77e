// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.log;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.castellan.core.api.LogEntry;
import org.castellan.core.json.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Log entries as lines of JSON in {@code events.jsonl}. At {@code limit} bytes it becomes {@code events.1.jsonl} and so
 * on, and the oldest of {@value #FILES} goes, so the log has a bound. A disk that takes no more loses entries, not the
 * service. One thread uses it.
 */
public final class LogFile {

	private static final Logger LOG = LoggerFactory.getLogger(LogFile.class);
	private static final int FILES = 5;
	private static final int TAIL_BYTES = 256 * 1024;

	private final Path directory;
	private final long limit;
	private @Nullable OutputStream out;
	private long size;
	private boolean failing;

	public LogFile(Path directory, long limit) {
		this.directory = directory;
		this.limit = limit;
	}

	/** The last entries of the newest file, as many as {@value #TAIL_BYTES} bytes hold. */
	List<LogEntry> tail() {
		List<LogEntry> entries = new ArrayList<>();
		for (String line : tailText().split("\n")) {
			try {
				entries.add(Json.mapper().readValue(line, LogEntry.class));
			} catch (JacksonException cutOff) {
				continue;
			}
		}
		return entries;
	}

	private String tailText() {
		try (RandomAccessFile file = new RandomAccessFile(current().toFile(), "r")) {
			byte[] bytes = new byte[(int) Math.min(file.length(), TAIL_BYTES)];
			file.seek(file.length() - bytes.length);
			file.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8);
		} catch (IOException none) {
			return "";
		}
	}

	void append(List<LogEntry> entries) {
		try {
			OutputStream stream = open();
			for (LogEntry entry : entries) {
				byte[] line = (Json.mapper().writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
				stream.write(line);
				size += line.length;
			}
			stream.flush();
			failing = false;
			if (size >= limit) {
				close();
				rotate();
			}
		} catch (IOException e) {
			tellOnce(e);
			close();
		}
	}

	private OutputStream open() throws IOException {
		if (out == null) {
			Path file = current();
			size = Files.exists(file) ? Files.size(file) : 0;
			out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND), 64 * 1024);
			String before = tailText();
			if (!before.isEmpty() && !before.endsWith("\n")) {
				// a crash cut the last line off; the next one stands on its own
				out.write('\n');
			}
		}
		return out;
	}

	private void rotate() throws IOException {
		for (int age = FILES - 2; age >= 0; age--) {
			Path from = age == 0 ? current() : aged(age);
			if (Files.exists(from)) {
				Files.move(from, aged(age + 1), StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private void tellOnce(IOException failure) {
		if (!failing) {
			LOG.warn("The log cannot be written; entries are in memory only", failure);
		}
		failing = true;
	}

	private Path current() {
		return directory.resolve("events.jsonl");
	}

	private Path aged(int age) {
		return directory.resolve("events." + age + ".jsonl");
	}

	void close() {
		OutputStream closing = out;
		out = null;
		if (closing == null) {
			return;
		}
		try {
			closing.close();
		} catch (IOException e) {
			tellOnce(e);
		}
	}
}
