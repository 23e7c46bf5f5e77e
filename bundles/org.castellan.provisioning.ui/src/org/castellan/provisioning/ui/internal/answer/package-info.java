// SPDX-License-Identifier: EPL-2.0
/** The wizard that reviews a request and writes the response. */
@NullMarked
package org.castellan.provisioning.ui.internal.answer;

import org.jspecify.annotations.NullMarked;
