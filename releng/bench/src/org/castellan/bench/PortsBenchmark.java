// SPDX-License-Identifier: EPL-2.0
package org.castellan.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.castellan.core.json.Json;
import org.castellan.diagnostics.check.ConnectScan;
import org.castellan.diagnostics.check.Reply;
import tools.jackson.databind.JsonNode;

/**
 * The figures of port diagnostics, run by releng/bench/ports inside network namespaces.
 * <pre>
 * loopback RUNS COMMAND...   all ports of loopback: nmap, the command, and the scan in this process, in turn
 * listen PORT...             accepts on ports until it is killed
 * check HOSTS COMMAND...     runs a check and prints what it took and what it found
 * </pre>
 */
public final class PortsBenchmark {

	private static final int PORTS = 65_535;
	private static final Pattern NMAP_OPEN = Pattern.compile("(?m)^(\\d+)/tcp\\s+open");
	/** Some below, some in the range from which the system takes the ports of outgoing connections. */
	private static final int[] LISTENING = { 22, 443, 1098, 6080, 6443, 7443, 27_000, 32_768, 40_000, 44_444, 50_432, 56_540,
			60_999, 65_535 };

	private PortsBenchmark() {
	}

	/** What a child process took. */
	private record Took(double seconds, long kilobytes, String output) {
	}

	/** One line of the table. */
	private record Scan(double seconds, Set<Integer> open) {
	}

	public static void main(String[] args) throws Exception {
		List<String> rest = List.of(args).subList(1, args.length);
		switch (args[0]) {
			case "loopback" -> loopback(Integer.parseInt(rest.getFirst()), rest.subList(1, rest.size()));
			case "listen" -> listen(rest);
			case "check" -> check(rest);
			default -> throw new IllegalArgumentException(args[0]);
		}
	}

	private static void loopback(int runs, List<String> castellan) throws Exception {
		Set<Integer> truth = new TreeSet<>();
		for (int port : LISTENING) {
			accept(new ServerSocket(port));
			truth.add(port);
		}
		List<String> command = new ArrayList<>(castellan);
		command.addAll(List.of("ports", "check", "127.0.0.1", "--ports", "1-65535", "--format", "json"));
		List<Scan> nmap = new ArrayList<>();
		List<Scan> whole = new ArrayList<>();
		List<Scan> scans = new ArrayList<>();
		for (int run = 0; run <= runs; run++) {
			Scan first = nmap();
			Scan second = command(command);
			Scan third = here();
			if (run == 0) {
				// the first of each fills caches and archives
				continue;
			}
			nmap.add(first);
			whole.add(second);
			scans.add(third);
		}
		print("nmap -sT, whole process", nmap, truth, nmap);
		print("castellan ports check, whole process", whole, truth, nmap);
		print("the scan in a running process", scans, truth, nmap);
	}

	private static void print(String name, List<Scan> runs, Set<Integer> truth, List<Scan> reference) {
		long right = runs.stream().filter(run -> run.open().equals(truth)).count();
		long falselyOpen = runs.stream().filter(run -> !truth.containsAll(run.open())).count();
		System.out.printf(Locale.ROOT, "| %s | %.2f s | %.2f s | %.2f | %d of %d | %d |%n", name, median(runs),
				runs.stream().mapToDouble(Scan::seconds).min().orElseThrow(), median(runs) / median(reference), right, runs.size(),
				falselyOpen);
	}

	private static double median(List<Scan> runs) {
		List<Double> sorted = new ArrayList<>(runs.stream().map(Scan::seconds).toList());
		Collections.sort(sorted);
		return sorted.get(sorted.size() / 2);
	}

	private static Scan nmap() throws Exception {
		Took took = run(List.of("nmap", "-sT", "-n", "-Pn", "-p1-65535", "127.0.0.1"));
		Set<Integer> open = new TreeSet<>(
				NMAP_OPEN.matcher(took.output()).results().map(match -> Integer.valueOf(match.group(1))).toList());
		return new Scan(took.seconds(), open);
	}

	private static Scan command(List<String> command) throws Exception {
		Took took = run(command);
		Set<Integer> open = new TreeSet<>();
		for (JsonNode result : Json.mapper().readTree(took.output()).path("results")) {
			if (result.path("verdict").asString().equals("open")) {
				open.add(result.path("port").asInt());
			}
		}
		return new Scan(took.seconds(), open);
	}

	private static Scan here() throws Exception {
		InetAddress loopback = InetAddress.getByName("127.0.0.1");
		List<InetSocketAddress> addresses = IntStream.rangeClosed(1, PORTS)
				.mapToObj(port -> new InetSocketAddress(loopback, port)).toList();
		Set<Integer> open = new ConcurrentSkipListSet<>();
		long began = System.nanoTime();
		new ConnectScan(Duration.ofSeconds(2), 4096, 0).scan(addresses, () -> false, (index, reply) -> {
			if (reply.kind() == Reply.Kind.OPEN) {
				open.add(index + 1);
			}
		});
		return new Scan((System.nanoTime() - began) / 1e9, open);
	}

	private static void check(List<String> arguments) throws Exception {
		Took took = run(arguments);
		JsonNode answer = Json.mapper().readTree(took.output());
		List<String> verdicts = new ArrayList<>();
		answer.findValues("verdict").forEach(verdict -> verdicts.add(verdict.asString()));
		StringBuilder counts = new StringBuilder();
		new TreeSet<>(verdicts).forEach(verdict -> counts.append(counts.isEmpty() ? "" : ", ")
				.append(Collections.frequency(verdicts, verdict)).append(' ').append(verdict));
		System.out.printf(Locale.ROOT, "| %.2f s | %.2f s | %d MB | %s |%n", answer.path("millis").asDouble() / 1000,
				took.seconds(), took.kilobytes() / 1024, counts);
	}

	private static Took run(List<String> command) throws IOException, InterruptedException {
		Path output = Files.createTempFile("ports", ".out");
		try {
			long began = System.nanoTime();
			Process process = new ProcessBuilder(command).redirectOutput(output.toFile())
					.redirectError(ProcessBuilder.Redirect.DISCARD).start();
			long kilobytes = 0;
			while (process.isAlive()) {
				kilobytes = Math.max(kilobytes, peak(process.pid()));
				Thread.sleep(5);
			}
			return new Took((System.nanoTime() - began) / 1e9, kilobytes, Files.readString(output));
		} finally {
			Files.delete(output);
		}
	}

	/** The most memory the process has had so far. */
	private static long peak(long process) {
		try {
			return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream().filter(line -> line.startsWith("VmHWM:"))
					.map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong).findFirst().orElse(0);
		} catch (IOException e) {
			return 0;
		}
	}

	private static void listen(List<String> ports) throws Exception {
		for (String port : ports) {
			accept(new ServerSocket(Integer.parseInt(port), 200));
		}
		System.out.println("listening");
		Thread.currentThread().join();
	}

	private static void accept(ServerSocket server) {
		Thread.ofPlatform().daemon().start(() -> {
			while (true) {
				try {
					server.accept().close();
				} catch (IOException e) {
					return;
				}
			}
		});
	}
}
