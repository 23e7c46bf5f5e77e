// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castellan.machine.NetworkCard.Device;
import org.castellan.machine.NetworkCard.Source;

/** A machine made of what a test says; whatever is not said, it does not have. */
final class FakeMachine implements MachineFacts {

	static final String UUID = "564d9a1b-77c0-4be1-9d55-6e2f8f3c1a20";

	private Setting setting = Setting.PHYSICAL;
	private final List<NetworkCard> cards = new ArrayList<>();
	private Optional<Volume> volume = Optional.empty();
	private Optional<String> uuid = Optional.empty();
	private Optional<String> installation = Optional.empty();
	private Optional<String> name = Optional.empty();
	private boolean refusing;

	/** A machine that answers no question. */
	static FakeMachine refusing() {
		FakeMachine machine = new FakeMachine();
		machine.refusing = true;
		return machine;
	}

	FakeMachine in(String hypervisor) {
		setting = new Setting(Optional.of(hypervisor), setting.container());
		return this;
	}

	FakeMachine inContainer(String engine) {
		setting = new Setting(setting.hypervisor(), Optional.of(engine));
		return this;
	}

	FakeMachine card(String name, String address, Device device) {
		return card(name, address, device, Source.CARD, true);
	}

	FakeMachine card(String name, String address, Device device, Source source, boolean connected) {
		cards.add(new NetworkCard(name, name, address, device, source, connected,
				connected ? List.of("10.0.0." + (cards.size() + 1)) : List.of()));
		return this;
	}

	FakeMachine volume(String serial) {
		volume = Optional.of(new Volume(serial, "/dev/sda1"));
		return this;
	}

	FakeMachine uuid(String value) {
		uuid = Optional.of(value);
		return this;
	}

	FakeMachine installation(String id) {
		installation = Optional.of(id);
		return this;
	}

	FakeMachine named(String host) {
		name = Optional.of(host);
		return this;
	}

	MachineIds survey() {
		return new MachineIdSurvey(this).read();
	}

	@Override
	public Setting setting() throws IOException {
		return answer(setting);
	}

	@Override
	public List<NetworkCard> networkCards() throws IOException {
		return answer(cards);
	}

	@Override
	public Optional<Volume> systemVolume() throws IOException {
		return answer(volume);
	}

	@Override
	public Optional<String> hardwareUuid() throws IOException {
		return answer(uuid);
	}

	@Override
	public Optional<String> installationId() throws IOException {
		return answer(installation);
	}

	@Override
	public Optional<String> hostName() throws IOException {
		return answer(name);
	}

	private <T> T answer(T value) throws IOException {
		if (refusing) {
			throw new IOException("not for you");
		}
		return value;
	}
}
