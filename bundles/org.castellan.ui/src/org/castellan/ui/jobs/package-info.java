// SPDX-License-Identifier: EPL-2.0
/**
 * Work outside the UI thread. {@link org.castellan.ui.jobs.Background} is the only place that schedules a job, and
 * {@link org.castellan.ui.jobs.UiThread} the only place that comes back from one: work runs as a job of a family (so
 * that tests can wait for it), alone on what it changes (so that two starts of one server follow each other), with
 * progress and cancel, and its {@link org.castellan.ui.jobs.Outcome} is handed to the UI thread if the widget that
 * asked is still there.
 */
@NullMarked
package org.castellan.ui.jobs;

import org.jspecify.annotations.NullMarked;
