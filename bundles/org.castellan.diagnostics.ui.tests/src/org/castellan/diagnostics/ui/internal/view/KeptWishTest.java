// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Set;

import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.ui.internal.model.CheckOptions;
import org.castellan.diagnostics.ui.internal.model.CheckWish;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;

/** What the view keeps, written and read again as the workbench does at its end and at the next start. */
class KeptWishTest {

	private static final CheckWish ASKED = new CheckWish(Set.of("ArcGIS Server", "Ours & \"theirs\" <1>", "Portal for ArcGIS"),
			"gis01 10.1.2.3", new CheckOptions("443, 8443", Service.HTTPS, Set.of(Direction.LOCAL, Direction.OUT), "5 s"));

	@Test
	void whatWasAskedAndTheSitesCatalogueAreThereAfterARestart() throws Exception {
		String file = "/srv/Netz & Ports/\u00fcbersicht <neu>.csv";
		XMLMemento next = restarted(ASKED, file);

		assertEquals(ASKED, KeptWish.wish(next));
		assertEquals(file, KeptWish.catalogFile(next));
	}

	@Test
	void aWishAsUsualStaysAsUsualAndNoDirectionStaysNone() throws Exception {
		CheckWish usual = new CheckWish(Set.of("ArcGIS Server"), "gis01");
		CheckWish nowhere = new CheckWish(Set.of("ArcGIS Server"), "gis01", new CheckOptions("", Service.TCP, Set.of(), ""));

		assertEquals(usual, KeptWish.wish(restarted(usual, "")));
		assertEquals("", KeptWish.catalogFile(restarted(usual, "")));
		assertEquals(nowhere, KeptWish.wish(restarted(nowhere, "")));
	}

	/** Of a console before this one, or of a later one. */
	@Test
	void whatIsMissingOrUnknownIsAsUsual() {
		XMLMemento old = XMLMemento.createWriteRoot("view");
		old.putString("hosts", "gis01");
		old.putString("products", "ArcGIS Server");
		old.putString("expected", "GOPHER");

		assertEquals(new CheckWish(Set.of("ArcGIS Server"), "gis01"), KeptWish.wish(old));
		assertEquals(Set.of(), KeptWish.wish(XMLMemento.createWriteRoot("view")).products());
		assertEquals(CheckOptions.usual(), KeptWish.wish(XMLMemento.createWriteRoot("view")).options());
	}

	private static XMLMemento restarted(CheckWish wish, String catalogFile) throws Exception {
		XMLMemento state = XMLMemento.createWriteRoot("view");
		KeptWish.keep(state, wish, catalogFile);
		StringWriter written = new StringWriter();
		state.save(written);
		return XMLMemento.createReadRoot(new StringReader(written.toString()));
	}
}
