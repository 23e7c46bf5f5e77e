// SPDX-License-Identifier: EPL-2.0
package org.castellan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.castellan.core.host.HostId;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseFileBuilder;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.license.Pools;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
import org.castellan.crypto.TrustedPublishers;

/**
 * Reads and checks a large licence file whose every line a publisher signed, in the wrapped layout of the field, beside
 * plain reading of its bytes. {@code make DIR LINES} makes the file, {@code measure DIR} prints the times: the first in a
 * fresh JVM, which is what a command pays, and the best of ten, which is what a running service pays.
 */
public final class LicenseFileBenchmark {

	private static final HostId HOST = HostId.parse("0242ac150003");
	private static final int ROUNDS = 10;

	private LicenseFileBenchmark() {
	}

	public static void main(String[] args) throws IOException, ProblemException {
		Path directory = Path.of(args[1]);
		if (args[0].equals("make")) {
			make(directory, Integer.parseInt(args[2]));
		} else {
			measure(directory);
		}
	}

	private static void make(Path directory, int lines) throws IOException, ProblemException {
		PublisherKey key = new PublisherStore(directory).create("Bench", "bench".toCharArray(), false);
		LicenseFileBuilder file = new LicenseFileBuilder().server("this_host", HOST, 27_000).vendor("CASTELLAN").useServer();
		int features = 0;
		for (int line = 3; line < lines; features++) {
			FeatureLine signed = sign(key, features);
			file.line(signed);
			line += (int) signed.text().lines().count();
		}
		Files.write(directory.resolve("large.lic"), file.build().bytes());
	}

	private static FeatureLine sign(PublisherKey key, int number) {
		FeatureLine line = FeatureLine.increment("feature" + number % 1_000, "CASTELLAN", "10.1").seats(10)
				.issued(LocalDate.now()).serial("SN" + number).build();
		return line.withSign(key.sign(line.signedText(List.of(HOST))));
	}

	private static void measure(Path directory) throws IOException, ProblemException {
		Path path = directory.resolve("large.lic");
		Publisher publisher = Publisher.read(directory.resolve(PublisherStore.CERTIFICATE_FILE));
		TrustedPublishers trusted = new TrustedPublishers(List.of(publisher), InstantSource.system());
		Times first = Times.of(path, trusted);
		Times best = first;
		for (int i = 1; i < ROUNDS; i++) {
			best = best.orBetter(Times.of(path, trusted));
		}
		byte[] bytes = Files.readAllBytes(path);
		LicenseFile file = LicenseFile.parse(bytes);
		System.out.printf(Locale.ROOT, "%,d lines, %,d signed features, %.1f MB, %d processors%n",
				new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).lines().count(), file.signedLines().size(),
				bytes.length / 1e6, Runtime.getRuntime().availableProcessors());
		System.out.println("| | bytes alone | read | check | pools | read and check |\n|---|---|---|---|---|---|");
		System.out.println(first.row("first in a fresh JVM") + "\n" + best.row("best of " + ROUNDS));
	}

	/** Nanoseconds of each part. */
	private record Times(long bytes, long read, long check, long pools) {

		static Times of(Path path, TrustedPublishers trusted) throws IOException, ProblemException {
			long start = System.nanoTime();
			Files.readAllBytes(path);
			long bytes = System.nanoTime();
			LicenseFile file = LicenseFile.read(path);
			long read = System.nanoTime();
			LicenseReport report = LicenseCheck.on(List.of(HOST), trusted, LocalDate.now()).check(file);
			long check = System.nanoTime();
			Pools pools = Pools.of(List.of(report));
			long end = System.nanoTime();
			if (report.hasErrors() || report.trusted().size() != file.signedLines().size() || pools.pools().size() != 1_000) {
				throw new IllegalStateException("The file should have been good: " + report.problems());
			}
			return new Times(bytes - start, read - bytes, check - read, end - check);
		}

		Times orBetter(Times other) {
			return other.read + other.check < read + check ? other : this;
		}

		String row(String name) {
			return String.format(Locale.ROOT, "| %s | %d ms | %d ms | %d ms | %d ms | **%.2f s** |", name, bytes / 1_000_000,
					read / 1_000_000, check / 1_000_000, pools / 1_000_000, (read + check) / 1e9);
		}
	}
}
