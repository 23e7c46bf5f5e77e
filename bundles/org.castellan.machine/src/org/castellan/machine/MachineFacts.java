// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a machine tells of itself, before any judgement: the small port behind which OSHI and the operating system are.
 * Each part is read when it is asked for, on its own, so that one that fails does not lose the others. Empty means that
 * the machine has no such thing; an exception means that it could not be read, with the reason as the message.
 */
interface MachineFacts {

	Setting setting() throws IOException;

	/** All network cards, those made by software too, in the system's order. */
	List<NetworkCard> networkCards() throws IOException;

	/** The volume that the operating system runs from. */
	Optional<Volume> systemVolume() throws IOException;

	/** The UUID in the firmware (SMBIOS); in a virtual machine the one its hypervisor gave it. */
	Optional<String> hardwareUuid() throws IOException;

	/** What the operating system's installation drew at random for itself, such as {@code /etc/machine-id}. */
	Optional<String> installationId() throws IOException;

	Optional<String> hostName() throws IOException;

	/**
	 * A file system with an id.
	 *
	 * @param serial as a licence writes it
	 * @param origin where it was read, for example {@code /dev/sda1}
	 */
	record Volume(String serial, String origin) {
	}
}
