// SPDX-License-Identifier: EPL-2.0
/**
 * How other processes of the same machine find a service, start it and speak to it.
 */
@NullMarked
package org.castellan.service.internal.local;

import org.jspecify.annotations.NullMarked;
