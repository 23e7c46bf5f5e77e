// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.castellan.authorization.ui.Keys;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.core.runtime.ILog;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * The activation sites to offer: those that answered before, the last one first, and the one that the product names in
 * its plugin customization.
 */
public final class Sites {

	private static final String BUNDLE = "org.castellan.authorization.ui";
	private static final String USED = "usedSites";
	private static final String SEPARATOR = "\n";
	private static final int MOST = 5;

	/** The one to offer first, empty if there is none. */
	public String first() {
		return all().stream().findFirst().orElse("");
	}

	public List<String> all() {
		List<String> sites = new ArrayList<>(used());
		String named = Platform.getPreferencesService().getString(BUNDLE, Keys.PREFERENCE_SITE, "", null).strip();
		if (!named.isEmpty() && !sites.contains(named)) {
			sites.add(named);
		}
		return sites;
	}

	/** A site answered. */
	public void remember(String site) {
		if (site.isEmpty()) {
			return;
		}
		List<String> sites = new ArrayList<>(used());
		sites.remove(site);
		sites.addFirst(site);
		Preferences node = InstanceScope.INSTANCE.getNode(BUNDLE);
		node.put(USED, String.join(SEPARATOR, sites.subList(0, Math.min(MOST, sites.size()))));
		try {
			node.flush();
		} catch (BackingStoreException e) {
			ILog.of(Sites.class).warn(USED, e);
		}
	}

	private static List<String> used() {
		String kept = InstanceScope.INSTANCE.getNode(BUNDLE).get(USED, "");
		return kept.isEmpty() ? List.of() : List.of(kept.split(SEPARATOR));
	}
}
