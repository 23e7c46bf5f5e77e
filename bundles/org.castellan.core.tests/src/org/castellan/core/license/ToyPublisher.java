// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;
import org.castellan.core.host.HostId;

/** Signs and verifies with a checksum, so that rules are tested apart from cryptography. */
record ToyPublisher(String keyId) implements LineVerifier {

	static final ToyPublisher ACME = new ToyPublisher("AC3E000000000001");
	static final ToyPublisher OTHER = new ToyPublisher("0123456789ABCDEF");

	String sign(String signedText) {
		return keyId + "%08X".formatted(signedText.hashCode());
	}

	/** Signs every line of a file for the file's SERVER lines. */
	LicenseFile signFile(LicenseFile file) {
		StringBuilder text = new StringBuilder();
		for (LicenseLine line : file.lines()) {
			text.append(line instanceof SignedLine unsigned ? sign(unsigned, file.hostIds()).text() : line.text())
					.append('\n');
		}
		return Samples.parse(text.toString());
	}

	LicenseFile signFile(String text) {
		return signFile(Samples.parse(text));
	}

	private LicenseLine sign(SignedLine line, List<HostId> servers) {
		return LineWriter.signed(line, sign(line.signedText(servers)));
	}

	@Override
	public Verdict verify(String signedText, String sign) {
		String digits = sign.replace(" ", "");
		if (!digits.startsWith(keyId)) {
			return new Verdict.UnknownPublisher(digits.substring(0, Math.min(keyId.length(), digits.length())));
		}
		return digits.equals(sign(signedText)) ? new Verdict.Valid(keyId, "Acme", false)
				: new Verdict.Changed(keyId, "Acme");
	}
}
