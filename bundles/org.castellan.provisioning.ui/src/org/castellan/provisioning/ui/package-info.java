// SPDX-License-Identifier: EPL-2.0
/**
 * The vendor's window: products, customers and orders at the left, an order with its activations and its audit in an editor,
 * and what is done with them in wizards: make a provisioning file, answer a request, release a lost machine.
 * <p>
 * Every act is a use case of {@code org.castellan.authority}, which this bundle only asks: models decide without SWT what a
 * page shows, pages lay it out. Which records and whose key are used is chosen once
 * ({@code internal.desk.ProvisioningDesk}); a password is asked for and never kept. {@link org.castellan.provisioning.ui.Keys}
 * names all that is contributed, for tests and for applications that place the parts in perspectives of their own.
 */
@NullMarked
package org.castellan.provisioning.ui;

import org.jspecify.annotations.NullMarked;
