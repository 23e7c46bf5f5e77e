// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.json.Json;
import org.castellan.http.Access;
import org.castellan.http.Route;
import org.castellan.service.TestService;
import org.castellan.testkit.project.ProjectFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document says what the routes do and what the records are, no more and no less. */
class ApiDocumentTest {

	private static final String SCHEMAS = "#/components/schemas/";
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

	@TempDir
	static Path directory;

	private static TestService service;
	private static JsonNode document;
	private static List<Route<?>> routes;

	@BeforeAll
	static void read() throws Exception {
		service = TestService.start(directory);
		document = Json.mapper().readTree(service.client().get("openapi.json").body());
		routes = ((StartedService) service.service()).routes().all();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void serviceGivesOutTheDocumentOfTheProject() throws Exception {
		assertEquals(Files.readString(ProjectFiles.root().resolve("docs/http-api/openapi.json")),
				service.client().get("openapi.json").body());
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
	void parametersAreThoseOfTheRoute() {
		for (Route<?> route : routes) {
			Set<String> documented = new TreeSet<>();
			operation(route).path("parameters").forEach(parameter -> documented
					.add(parameter.path("in").asString() + " " + parameter.path("name").asString()));
			Set<String> coded = new TreeSet<>();
			route.query().forEach(name -> coded.add("query " + name));
			Matcher placeholders = PLACEHOLDER.matcher(route.path());
			while (placeholders.find()) {
				coded.add("path " + placeholders.group(1));
			}
			assertEquals(coded, documented, route.path());
		}
	}

	@Test
	void credentialsAreThoseOfTheRoute() {
		for (Route<?> route : routes) {
			Set<String> documented = new TreeSet<>();
			operation(route).path("security").forEach(way -> documented.add(String.join("", way.propertyNames())));
			Set<String> coded = route.access() == Access.OPEN ? Set.of()
					: route.access() == Access.ADMIN ? Set.of("adminCredential")
							: new TreeSet<>(Set.of("", "adminCredential", "clientToken"));
			assertEquals(coded, documented, route.path());
		}
	}

	@Test
	void bodiesAreThoseOfTheRoute() {
		for (Route<?> route : routes) {
			JsonNode content = operation(route).path("requestBody").path("content");
			assertEquals(new TreeSet<>(route.input().types()), new TreeSet<>(content.propertyNames()), route.path());
			if (route.input().type().isRecord() && !route.input().types().isEmpty()) {
				assertEquals(SCHEMAS + route.input().type().getSimpleName(), schema(content), route.path());
			}
		}
	}

	@Test
	void answersAreThoseOfTheRoute() {
		for (Route<?> route : routes) {
			JsonNode responses = operation(route).path("responses");
			assertEquals("#/components/responses/Problem", responses.path("default").path("$ref").asString(), route.path());
			if (route.output() == Void.class) {
				assertTrue(responses.has("204") && !responses.has("200"), route.path());
			} else if (route.output().isRecord()) {
				assertEquals(SCHEMAS + route.output().getSimpleName(), schema(responses.path("200").path("content")),
						route.path());
			}
		}
	}

	@Test
	void everyFieldOfEveryRecordIsDocumentedWithItsType() {
		Deque<Class<?>> waiting = new ArrayDeque<>(List.of(ProblemReply.class));
		routes.forEach(route -> waiting.addAll(List.of(route.input().type(), route.output())));
		Set<String> seen = new LinkedHashSet<>();
		while (!waiting.isEmpty()) {
			Class<?> type = waiting.pop();
			if ((type.isRecord() || type.isEnum()) && type.getPackageName().startsWith("org.castellan.core")
					&& seen.add(type.getSimpleName())) {
				JsonNode schema = document.path("components").path("schemas").path(type.getSimpleName());
				if (type.isEnum()) {
					assertEquals(names(type), values(schema.path("enum")), type.getSimpleName());
				} else {
					compare(type, schema);
					Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType)
							.forEach(each -> waiting.addAll(classes(each)));
				}
			}
		}
		assertEquals(new TreeSet<>(seen), new TreeSet<>(document.path("components").path("schemas").propertyNames()));
	}

	private static void compare(Class<?> type, JsonNode schema) {
		List<String> fields = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
		assertEquals(fields, new ArrayList<>(schema.path("properties").propertyNames()), type.getSimpleName());
		for (RecordComponent component : type.getRecordComponents()) {
			assertEquals(described(component.getGenericType()),
					described(schema.path("properties").path(component.getName())),
					type.getSimpleName() + "." + component.getName());
		}
	}

	/** What a field's type should look like in the document. */
	private static String described(Type type) {
		if (type instanceof ParameterizedType generic) {
			Type[] arguments = generic.getActualTypeArguments();
			return generic.getRawType() == List.class ? "list of " + described(arguments[0])
					: "map to " + described(arguments[1]);
		}
		return switch (type) {
			case Class<?> plain when plain == String.class -> "string";
			case Class<?> plain when plain == int.class -> "int32";
			case Class<?> plain when plain == long.class -> "int64";
			case Class<?> plain when plain == boolean.class -> "boolean";
			case Class<?> plain when plain == Instant.class -> "date-time";
			case Class<?> plain -> SCHEMAS + plain.getSimpleName();
			default -> throw new AssertionError(type);
		};
	}

	private static String described(JsonNode schema) {
		if (schema.has("$ref")) {
			return schema.path("$ref").asString();
		}
		return switch (schema.path("type").asString()) {
			case "array" -> "list of " + described(schema.path("items"));
			case "object" -> "map to " + described(schema.path("additionalProperties"));
			case String plain -> schema.path("format").asString(plain);
		};
	}

	private static List<Class<?>> classes(Type type) {
		if (type instanceof ParameterizedType generic) {
			List<Class<?>> all = new ArrayList<>();
			Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> all.addAll(classes(argument)));
			return all;
		}
		return type instanceof Class<?> plain ? List.of(plain) : List.of();
	}

	private static List<String> names(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
	}

	private static List<String> values(JsonNode array) {
		List<String> values = new ArrayList<>();
		array.forEach(value -> values.add(value.asString()));
		return values;
	}

	private static String schema(JsonNode content) {
		return content.properties().stream().map(Map.Entry::getValue)
				.map(media -> media.path("schema").path("$ref").asString()).findFirst().orElse("none");
	}

	private static JsonNode operation(Route<?> route) {
		return document.path("paths").path(route.path()).path(route.method().toLowerCase());
	}
}
