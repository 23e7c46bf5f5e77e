// SPDX-License-Identifier: EPL-2.0
/** Tables of more rows than anybody reads. */
@NullMarked
package org.castellan.provisioning.ui.internal.paging;

import org.jspecify.annotations.NullMarked;
