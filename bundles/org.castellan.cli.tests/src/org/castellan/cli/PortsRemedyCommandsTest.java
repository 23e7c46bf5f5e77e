// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.castellan.cli.Typed.Said;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ports firewall}, {@code ports pin} and {@code ports latency}. */
class PortsRemedyCommandsTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(textBlock = """
			nftables,   tcp dport 6443 accept
			iptables,   --dport 6443
			firewalld,  'port="6443"'
			ufw,        allow 6443/tcp
			powershell, '-LocalPort ''6443'''
			netsh,      localport=6443
			""")
	void aScriptForEachFirewall(String tool, String rule) {
		Said said = new Typed().run("ports", "firewall", "--product", "ArcGIS Server", "--tool", tool);

		assertEquals(ExitCode.OK, said.code(), said::err);
		assertTrue(said.out().contains(rule), said::out);
		assertTrue(said.out().contains("undo"));
	}

	@Test
	void peersDirectionProgramsAndVendorPortGoIntoTheScript() {
		Said said = new Typed().run("ports", "firewall", "--product", "ArcGIS Server", "--product", "License Manager", "--tool", "netsh",
				"--peer", "10.1.2.3/16", "--direction", "in", "--vendor-port", "5152", "--server-programs", "D:\\Server", "--all",
				"--without", "server-6080");

		assertAll(() -> assertEquals(ExitCode.OK, said.code(), said::err),
				() -> assertTrue(said.out().contains("localport=5152 remoteip=10.1.0.0/16")),
				() -> assertTrue(said.out().contains("program=\"D:\\Server\\bin\\ArcSOC.exe\"")),
				() -> assertFalse(said.out().contains("dir=out")), () -> assertFalse(said.out().contains("6080")),
				() -> assertTrue(said.out().contains("localport=4000-4003")));
	}

	@Test
	void whatIsOffByDefaultIsOpenedByName() {
		Said usual = new Typed().run("ports", "firewall", "--product", "ArcGIS Server", "--tool", "nftables");
		Said with = new Typed().run("ports", "firewall", "--product", "ArcGIS Server", "--tool", "nftables", "--with", "server-6080");
		Said unknown = new Typed().run("ports", "firewall", "--product", "ArcGIS Server", "--with", "server-1");

		assertAll(() -> assertFalse(usual.out().contains("tcp dport 6080"), usual::out),
				() -> assertTrue(usual.out().contains("--with server-6080"), usual::out),
				() -> assertTrue(with.out().contains("tcp dport 6080 accept"), with::out),
				() -> assertFalse(with.out().contains("dport 4000"), with::out),
				() -> assertEquals(ExitCode.USAGE, unknown.code(), unknown::err),
				() -> assertTrue(unknown.err().contains("ports catalog"), unknown::err));
	}

	@Test
	void aScriptGoesIntoAFileAndItsUndoToo() throws IOException {
		Path script = folder.resolve("open.sh");
		Said said = new Typed().run("ports", "firewall", "--product", "ArcGIS Server", "--tool", "ufw", "-o", script.toString());
		Said undo = new Typed().run("ports", "firewall", "--product", "ArcGIS Server", "--tool", "ufw", "--undo");

		assertEquals(ExitCode.OK, said.code(), said::err);
		assertTrue(Files.readString(script).startsWith("#!/bin/sh\n"));
		assertTrue(undo.out().contains("act=${1:-undo}"));
		assertFalse(undo.out().contains("6443"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--peer licsrv01", "--peer 10.1.2.3/40", "--direction up", "--vendor-port 70000", "--vendor-port 0",
			"--tool iptable", "--server-programs /opt/arcgis" })
	void whatIsNotUnderstoodIsSaid(String options) {
		Said said = new Typed().run(("ports firewall --product License " + options).split(" "));

		assertEquals(ExitCode.USAGE, said.code(), said::err);
		assertFalse(said.err().contains("Exception"), said::err);
	}

	@Test
	void withoutAProductThereIsNothingToOpen() {
		assertEquals(ExitCode.USAGE, new Typed().run("ports", "firewall").code());
		assertEquals(ExitCode.PROBLEMS, new Typed().run("ports", "firewall", "--product", "no such").code());
	}

	@Test
	void aPortIsPinned() throws IOException {
		Path file = Files.writeString(folder.resolve("service.txt"), "SERVER a ANY 27000\nVENDOR ARCGIS\nFEATURE x\n");
		int port = FreePort.find();
		Said said = new Typed().run("ports", "pin", file.toString(), "--port", "" + port);
		Said again = new Typed().run("ports", "pin", file.toString(), "--port", "" + port, "--format", "json");

		assertAll(() -> assertEquals(ExitCode.OK, said.code(), said::err),
				() -> assertEquals("SERVER a ANY 27000\nVENDOR ARCGIS PORT=" + port + "\nFEATURE x\n", Files.readString(file)),
				() -> assertTrue(said.out().contains("CAS-1256"), "a restart is needed: " + said.out()),
				() -> assertFalse(again.json().get("changed").asBoolean()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 70_000, 27_000 })
	void aPortThatCannotBeIsRefused(int port) throws IOException {
		Path file = Files.writeString(folder.resolve("service.txt"), "SERVER a ANY 27000\nVENDOR ARCGIS\n");

		assertEquals(ExitCode.PROBLEMS, new Typed().run("ports", "pin", file.toString(), "--port", "" + port).code());
		assertEquals("SERVER a ANY 27000\nVENDOR ARCGIS\n", Files.readString(file));
	}

	@Test
	void roundTripsAreMeasuredAndAWrongUnitIsToldApart() throws IOException {
		try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			String server = listener.getLocalPort() + "@127.0.0.1";
			Said said = new Typed().run("ports", "latency", server, "--tries", "3");
			Said wrong = new Typed().with("FLEXLM_TIMEOUT", "10").run("ports", "latency", server, "--tries", "1");

			assertAll(() -> assertEquals(ExitCode.OK, said.code(), said::err),
					() -> assertTrue(said.err().startsWith("Measuring round trips to 127.0.0.1:" + listener.getLocalPort()), said::err),
					// more than the default where this machine is busy
					() -> assertTrue(said.out().matches("(?s).*setx /M FLEXLM_TIMEOUT \\d{7,}\n.*"), said::out),
					() -> assertEquals(ExitCode.PROBLEMS, wrong.code()),
					() -> assertTrue(wrong.out().contains("CAS-1261") && wrong.out().contains("10000000"), wrong::out));
		}
	}

	@Test
	void aServerThatDoesNotAnswerMeasuresNothing() {
		Said said = new Typed().run("ports", "latency", FreePort.find() + "@127.0.0.1", "--format", "json");

		assertEquals(ExitCode.PROBLEMS, said.code());
		assertTrue(said.out().contains("CAS-1260"));
	}
}
