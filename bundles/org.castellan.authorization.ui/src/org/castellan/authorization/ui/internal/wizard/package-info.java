// SPDX-License-Identifier: EPL-2.0
/**
 * The wizard behind Authorize, Deauthorize and Repair. Without a widget, {@code AuthorizationModel} makes the request out
 * of what a person has decided: contact and numbers ({@code ProvisioningModel}), what of the machine's licences it is about
 * ({@code HeldModel}) and how it is carried ({@code MethodModel}); {@code Journey} says which page follows; pages lay out
 * and bind. All ways end in a request that somebody answers: the activation site or another licence server at once, or a
 * vendor by a file that comes back days later ({@code ReceivedModel}), which is why a request is kept by its machine and
 * not by the wizard.
 */
@NullMarked
package org.castellan.authorization.ui.internal.wizard;

import org.jspecify.annotations.NullMarked;
