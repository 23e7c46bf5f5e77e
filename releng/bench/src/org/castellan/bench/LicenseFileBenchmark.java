// SPDX-License-Identifier: EPL-2.0
package org.castellan.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
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
 * plain reading of its bytes. {@code make DIR LINES} makes the file, {@code command DIR} prints the times of the first
 * check in this JVM, {@code service DIR} those of the best of ten.
 */
public final class LicenseFileBenchmark {

	private static final HostId HOST = HostId.parse("0242ac150003");
	private static final int ROUNDS = 10;

	private LicenseFileBenchmark() {
	}

	public static void main(String[] args) throws IOException, ProblemException {
		Path directory = Path.of(args[1]);
		switch (args[0]) {
			case "make" -> make(directory, Integer.parseInt(args[2]));
			case "command" -> measure("first in a fresh JVM", directory, 1);
			case "service" -> measure("best of " + ROUNDS, directory, ROUNDS);
			default -> throw new IllegalArgumentException(args[0]);
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

	private static void measure(String what, Path directory, int rounds) throws IOException, ProblemException {
		Path path = directory.resolve("large.lic");
		Publisher publisher = Publisher.read(directory.resolve(PublisherStore.CERTIFICATE_FILE));
		TrustedPublishers trusted = new TrustedPublishers(List.of(publisher), InstantSource.system());
		Times best = Times.of(path, trusted);
		for (int i = 1; i < rounds; i++) {
			best = best.orBetter(Times.of(path, trusted));
		}
		byte[] bytes = Files.readAllBytes(path);
		System.out.printf(Locale.ROOT, "%,d lines, %,d signed features, %.1f MB, %d processors%n",
				new String(bytes, StandardCharsets.ISO_8859_1).lines().count(),
				LicenseFile.parse(bytes).signedLines().size(), bytes.length / 1e6,
				Runtime.getRuntime().availableProcessors());
		System.out.println("| | bytes alone | read | check | pools | read and check | of processor time |");
		System.out.println(best.row(what));
	}

	/**
	 * Nanoseconds of each part.
	 *
	 * @param cpu of reading and checking, all threads of the process together, compiler and collector included
	 */
	private record Times(long bytes, long read, long check, long pools, long cpu) {

		private static final OperatingSystemMXBean PROCESS = ManagementFactory
				.getPlatformMXBean(OperatingSystemMXBean.class);

		static Times of(Path path, TrustedPublishers trusted) throws IOException, ProblemException {
			long start = System.nanoTime();
			Files.readAllBytes(path);
			long cpu = PROCESS.getProcessCpuTime();
			long bytes = System.nanoTime();
			LicenseFile file = LicenseFile.read(path);
			long read = System.nanoTime();
			LicenseReport report = LicenseCheck.on(List.of(HOST), trusted, LocalDate.now()).check(file);
			long check = System.nanoTime();
			long used = PROCESS.getProcessCpuTime() - cpu;
			Pools pools = Pools.of(List.of(report));
			long end = System.nanoTime();
			if (report.hasErrors() || report.trusted().size() != file.signedLines().size() || pools.pools().size() != 1_000) {
				throw new IllegalStateException("The file should have been good: " + report.problems());
			}
			return new Times(bytes - start, read - bytes, check - read, end - check, used);
		}

		Times orBetter(Times other) {
			return other.read + other.check < read + check ? other : this;
		}

		String row(String name) {
			return String.format(Locale.ROOT, "| %s | %d ms | %d ms | %d ms | %d ms | **%.2f s** | %.2f s |", name, bytes / 1_000_000,
					read / 1_000_000, check / 1_000_000, pools / 1_000_000, (read + check) / 1e9, cpu / 1e9);
		}
	}
}
