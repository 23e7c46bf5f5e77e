// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.paging;

import java.util.ArrayList;
import java.util.List;

import org.castellan.authority.order.Page;
import org.castellan.authority.order.Search;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;

/** Reads as many rows as are wanted, in pages that the records give. */
public final class Pages {

	private Pages() {
	}

	/** Where pages come from; may block. */
	@FunctionalInterface
	public interface Source<T> {
		Page<T> find(Search search) throws ProblemException;
	}

	/** @throws InterruptedException between two pages, once nobody wants them any more */
	public static <T> Page<T> read(String text, int wanted, Progress progress, Source<T> source)
			throws ProblemException, InterruptedException {
		List<T> rows = new ArrayList<>();
		long total;
		Page<T> page;
		do {
			if (progress.isCancelled()) {
				throw new InterruptedException();
			}
			page = source.find(Search.of(text).rows(rows.size(), Math.min(wanted - rows.size(), Search.MAX_LIMIT)));
			rows.addAll(page.rows());
			total = page.total();
		} while (!page.rows().isEmpty() && rows.size() < Math.min(wanted, total));
		return new Page<>(rows, total);
	}
}
