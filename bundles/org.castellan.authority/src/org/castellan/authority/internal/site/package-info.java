// SPDX-License-Identifier: EPL-2.0
/** What the activation site shows and answers, see {@link org.castellan.authority.site}. */
@NullMarked
package org.castellan.authority.internal.site;

import org.jspecify.annotations.NullMarked;
