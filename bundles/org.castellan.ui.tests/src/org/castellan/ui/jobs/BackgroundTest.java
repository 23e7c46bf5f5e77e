// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.ui.UiProblem;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;

class BackgroundTest {

	private static final Object FAMILY = "test";
	private static final JobRequest REQUEST = JobRequest.unseen("Testing", FAMILY);

	private static <T> Outcome<T> outcome(Task<T> task) throws Exception {
		CompletableFuture<Outcome<T>> told = new CompletableFuture<>();
		Background.run(REQUEST, task, told::complete);
		return told.get(20, TimeUnit.SECONDS);
	}

	@Test
	void whatTheTaskAnswersIsTold() throws Exception {
		assertEquals(new Outcome.Done<>(42), outcome(progress -> 42));
	}

	@Test
	void aProblemIsToldAsItIs() throws Exception {
		Problem problem = UiProblem.EXPORT_NOT_WRITTEN.problem("file", "f", "cause", "c");
		assertEquals(new Outcome.Failed<>(problem), outcome(progress -> {
			throw new ProblemException(problem);
		}));
	}

	@Test
	void aBugIsToldAsAProblemOfTheConsole() throws Exception {
		Outcome<Object> outcome = outcome(progress -> {
			throw new IllegalStateException("broken");
		});
		assertEquals(UiProblem.BUG.code(), assertInstanceOf(Outcome.Failed.class, outcome).problem().code());
	}

	@Test
	void cancellingInterruptsTheTask() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CompletableFuture<Outcome<Object>> told = new CompletableFuture<>();
		Job job = Background.run(REQUEST, progress -> {
			begun.countDown();
			new CountDownLatch(1).await();
			return "never";
		}, told::complete);
		assertTrue(begun.await(20, TimeUnit.SECONDS));
		assertFalse(job.cancel());
		assertEquals(new Outcome.Cancelled<>(), told.get(20, TimeUnit.SECONDS));
	}

	@Test
	void tasksThatAreAloneOnTheSameThingFollowEachOther() throws Exception {
		List<String> order = Collections.synchronizedList(new ArrayList<>());
		CountDownLatch second = new CountDownLatch(1);
		CompletableFuture<Outcome<Object>> one = new CompletableFuture<>();
		CompletableFuture<Outcome<Object>> two = new CompletableFuture<>();
		Background.run(REQUEST.aloneOn("server"), progress -> {
			second.await(20, TimeUnit.SECONDS);
			return order.add("one");
		}, one::complete);
		Background.run(REQUEST.aloneOn("server").after(Duration.ofMillis(1)), progress -> order.add("two"), two::complete);
		Background.run(REQUEST.aloneOn("another"), progress -> order.add("other"), done -> second.countDown());
		one.get(20, TimeUnit.SECONDS);
		two.get(20, TimeUnit.SECONDS);
		assertEquals(List.of("other", "one", "two"), order);
	}
}
