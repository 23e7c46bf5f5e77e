// SPDX-License-Identifier: EPL-2.0
/**
 * What a person can do to a server, one class each: ask what has to be asked, run the work in a job that is alone on that
 * server, and say the outcome where it was started from ({@link org.castellan.ui.Notice}). The work itself lies below: in the
 * client's connection, in the service's start and stop, in the authority's trial.
 */
@NullMarked
package org.castellan.admin.ui.internal.acts;

import org.jspecify.annotations.NullMarked;
