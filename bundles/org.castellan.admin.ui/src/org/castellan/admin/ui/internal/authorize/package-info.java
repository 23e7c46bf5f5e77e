// SPDX-License-Identifier: EPL-2.0
/**
 * Authorizing a server with a licence file: choose the file, trust its publisher if the server does not yet, review what is in
 * it, apply it. {@link org.castellan.admin.ui.internal.authorize.AuthorizeModel} holds what the pages edit and what the
 * server said of it; the file's own check is the server's.
 */
@NullMarked
package org.castellan.admin.ui.internal.authorize;

import org.jspecify.annotations.NullMarked;
