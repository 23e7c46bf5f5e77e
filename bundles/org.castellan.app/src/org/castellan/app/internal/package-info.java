// SPDX-License-Identifier: EPL-2.0
@NullMarked
package org.castellan.app.internal;

import org.jspecify.annotations.NullMarked;
