// SPDX-License-Identifier: EPL-2.0
/** A person and an organization, as fields to fill in. */
@NullMarked
package org.castellan.provisioning.ui.internal.contact;

import org.jspecify.annotations.NullMarked;
