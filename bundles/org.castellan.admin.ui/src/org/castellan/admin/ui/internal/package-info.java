// SPDX-License-Identifier: EPL-2.0
@NullMarked
package org.castellan.admin.ui.internal;

import org.jspecify.annotations.NullMarked;
