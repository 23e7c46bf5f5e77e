// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormDataTest {

	private static final String BOUNDARY = "----WebKitFormBoundaryx1";
	private static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

	@Test
	void everyFieldIsFoundByItsName() throws Exception {
		FormData form = read(TYPE, part("kind", "", "repair") + part("request", "; filename=\"authorize.txt\"", "a\r\nb")
				+ part("none", "", "") + end());
		assertEquals("repair", text(form, "kind"));
		assertEquals("a\r\nb", text(form, "request"));
		assertEquals("", text(form, "none"));
		assertTrue(form.field("other").isEmpty());
	}

	@Test
	void anyBytesOfAFileArriveAsTheyAre() throws Exception {
		Random random = new Random(7);
		for (int size = 0; size < 200; size++) {
			byte[] content = new byte[size];
			random.nextBytes(content);
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			body.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n"
					+ "Content-Type: application/octet-stream\r\n\r\n"));
			body.writeBytes(content);
			body.writeBytes(bytes("\r\n" + end()));
			FormData form = Input.form(1_000).read(TYPE, body.toByteArray());
			assertArrayEquals(content, form.field("f").orElseThrow());
		}
	}

	@Test
	void nameOfAFileIsNotTakenForThatOfItsField() throws Exception {
		FormData form = read(TYPE, "--" + BOUNDARY
				+ "\r\ncontent-disposition: form-data; filename=\"evil\"; name=\"request\"\r\n\r\nx\r\n" + end());
		assertEquals("x", text(form, "request"));
		assertTrue(form.field("evil").isEmpty());
	}

	@Test
	void quotedBoundaryIsUnderstood() throws Exception {
		assertEquals("x", text(read("multipart/form-data; boundary=\"" + BOUNDARY + "\"; charset=utf-8",
				part("a", "", "x") + end()), "a"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--", "--" + BOUNDARY, "--" + BOUNDARY + "\r\n\r\n", "\r\n\r\n",
			"--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end" })
	void formWithoutItsEndIsRefused(String body) {
		assertEquals("CAS-0603", assertThrows(ProblemException.class, () -> read(TYPE, body)).problem().code());
	}

	@Test
	void formWithoutABoundaryIsRefused() {
		assertThrows(ProblemException.class, () -> read("multipart/form-data", part("a", "", "x") + end()));
		assertThrows(ProblemException.class, () -> read("", part("a", "", "x") + end()));
	}

	@Test
	void tooManyFieldsAreRefused() {
		assertThrows(ProblemException.class, () -> read(TYPE, part("a", "", "x").repeat(100) + end()));
	}

	private static FormData read(String type, String body) throws ProblemException {
		return Input.form(10_000).read(type, bytes(body));
	}

	private static String part(String name, String more, String content) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + content
				+ "\r\n";
	}

	private static String end() {
		return "--" + BOUNDARY + "--\r\n";
	}

	private static String text(FormData form, String name) {
		return new String(form.field(name).orElseThrow(), StandardCharsets.ISO_8859_1);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}
}
