// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/** Reads an answer into memory, up to a limit: what answers may be anything, and send without end. */
final class LimitedBody implements BodySubscriber<byte[]> {

	private final int limit;
	private final ByteArrayOutputStream content = new ByteArrayOutputStream();
	private final CompletableFuture<byte[]> body = new CompletableFuture<>();
	private Flow.@Nullable Subscription subscription;

	LimitedBody(int limit) {
		this.limit = limit;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return body;
	}

	@Override
	public void onSubscribe(Flow.Subscription granted) {
		subscription = granted;
		granted.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> parts) {
		for (ByteBuffer part : parts) {
			if (content.size() + part.remaining() > limit) {
				if (subscription != null) {
					subscription.cancel();
				}
				body.completeExceptionally(new OversizedAnswerException(limit));
				return;
			}
			byte[] bytes = new byte[part.remaining()];
			part.get(bytes);
			content.writeBytes(bytes);
		}
	}

	@Override
	public void onError(Throwable cause) {
		body.completeExceptionally(cause);
	}

	@Override
	public void onComplete() {
		body.complete(content.toByteArray());
	}

	/** An answer is larger than any a service gives. */
	static final class OversizedAnswerException extends IOException {

		private static final long serialVersionUID = 1L;

		OversizedAnswerException(int limit) {
			super("an answer of more than " + limit + " bytes");
		}
	}
}
