// SPDX-License-Identifier: EPL-2.0
/**
 * What a customer is sent: {@link org.castellan.authority.provisioning.CreateProvisioningFileOperation} makes it of an order.
 * A {@code .prvc} or {@code .prvs} file brings authorization numbers, and what it names is counted when a machine activates
 * it; a named-user {@code .lic} file gives the licences itself, so that it is counted when it is made.
 */
@NullMarked
package org.castellan.authority.provisioning;

import org.jspecify.annotations.NullMarked;
