// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Manifest;

import picocli.CommandLine.IVersionProvider;

/** The version of this program, as its bundle's manifest has it. */
final class ProductVersion implements IVersionProvider {

	private static final String BUNDLE = "org.castellan.cli";

	@Override
	public String[] getVersion() throws IOException {
		var manifests = ProductVersion.class.getClassLoader().getResources("META-INF/MANIFEST.MF");
		while (manifests.hasMoreElements()) {
			try (InputStream in = manifests.nextElement().openStream()) {
				var attributes = new Manifest(in).getMainAttributes();
				if (BUNDLE.equals(attributes.getValue("Bundle-SymbolicName"))) {
					return new String[] { "castellan " + attributes.getValue("Bundle-Version") };
				}
			}
		}
		return new String[] { "castellan" };
	}
}
