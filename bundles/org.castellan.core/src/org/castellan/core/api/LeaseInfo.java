// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.time.Instant;

/**
 * One lease as an administrator sees it.
 *
 * @param id       of the lease
 * @param feature  what is held
 * @param count    how many seats
 * @param user     whose
 * @param host     where
 * @param display  where the application shows itself, {@code ""} if nowhere
 * @param process  process id, 0 if unknown
 * @param since    when it was granted
 * @param renewed  when the holder was last heard of
 * @param expires  when its seats are free again by themselves if the holder is not heard of again, guard included
 * @param fencing  the number it was granted with
 * @param borrowed whether it was taken offline until that end
 * @param state    {@code held}, or {@code quarantined} where it was force-released while its holder may go on
 */
public record LeaseInfo(String id, String feature, int count, String user, String host, String display, long process,
		Instant since, Instant renewed, Instant expires, long fencing, boolean borrowed, String state) {
}
