// SPDX-License-Identifier: EPL-2.0
/**
 * How the service is put together, and what it tells of itself.
 */
@NullMarked
package org.castellan.service.internal;

import org.jspecify.annotations.NullMarked;
