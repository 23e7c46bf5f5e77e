// SPDX-License-Identifier: EPL-2.0
/**
 * Which servers there are. {@link org.castellan.admin.ui.internal.servers.ServerList} joins what this user has pinned with the
 * service of this computer and keeps one live server for each, which view and editors share.
 */
@NullMarked
package org.castellan.admin.ui.internal.servers;

import org.jspecify.annotations.NullMarked;
