// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.castellan.core.api.SiteHello;
import org.castellan.core.json.Json;
import org.castellan.crypto.PinnedTrust;
import org.castellan.crypto.PublisherKey;
import org.castellan.http.Route;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.project.ProjectFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The site's OpenAPI document says what its routes do, no more and no less. */
class SiteDocumentTest {

	@TempDir
	static Path directory;
	private static String served;
	private static JsonNode document;
	private static List<Route<?>> routes;

	@BeforeAll
	static void read() throws Exception {
		PublisherKey key = PublisherKey.forTrial("Example Publisher", InstantSource.system());
		RequestDesk nobody = (request, carriage) -> {
			throw new AssertionError("nobody asks");
		};
		routes = RunningSite.routes(nobody, key.publisher(), InstantSource.system());
		try (RunningSite site = RunningSite.start(SiteOptions.of(directory).withBind("127.0.0.1").withPort(FreePort.find()),
				nobody, key.publisher(), InstantSource.system());
				HttpClient client = HttpClient.newBuilder().sslContext(PinnedTrust.to(site.fingerprint()).sslContext()).build()) {
			served = client.send(HttpRequest.newBuilder(URI.create(site.address() + "/api/v1/openapi.json")).build(),
					BodyHandlers.ofString()).body();
		}
		document = Json.mapper().readTree(served);
	}

	@Test
	void siteGivesOutTheDocumentOfTheProject() throws Exception {
		assertEquals(Files.readString(ProjectFiles.root().resolve("docs/http-api/site-openapi.json")), served);
	}

	@Test
	void everyRouteIsDocumentedAndNothingElse() {
		Set<String> coded = new TreeSet<>();
		routes.forEach(route -> coded.add(route.method().toLowerCase() + " " + route.path()));
		Set<String> documented = new TreeSet<>();
		document.path("paths").properties().forEach(path -> path.getValue().propertyNames()
				.forEach(method -> documented.add(method + " " + path.getKey())));
		assertEquals(String.join("\n", coded), String.join("\n", documented));
	}

	@Test
	void bodiesAndAnswersAreThoseOfTheRoute() {
		for (Route<?> route : routes) {
			JsonNode operation = document.path("paths").path(route.path()).path(route.method().toLowerCase());
			assertEquals(new TreeSet<>(route.input().types()),
					new TreeSet<>(operation.path("requestBody").path("content").propertyNames()), route.path());
			assertEquals("#/components/responses/Problem", operation.path("responses").path("default").path("$ref").asString());
			assertTrue(operation.path("responses").has("200"), route.path());
		}
	}

	@Test
	void greetingIsDocumentedFieldByField() {
		JsonNode schema = document.path("components").path("schemas").path("SiteHello");
		assertEquals(Arrays.stream(SiteHello.class.getRecordComponents()).map(RecordComponent::getName).toList(),
				List.copyOf(schema.path("properties").propertyNames()));
	}
}
