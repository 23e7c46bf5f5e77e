// SPDX-License-Identifier: EPL-2.0
/**
 * Adding a server: where it is, whether it is the one that is meant, and the credential to change something there. Nothing secret
 * is sent before a person has compared the fingerprint.
 */
@NullMarked
package org.castellan.admin.ui.internal.add;

import org.jspecify.annotations.NullMarked;
