// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.util.List;
import org.castellan.core.problem.Problem;

/** How a server with pages for people says on one that something went wrong. */
@FunctionalInterface
public interface ProblemPage {

	/** A whole document for one or more problems, with nothing in it that the problem's texts could break. */
	String html(List<Problem> problems);
}
