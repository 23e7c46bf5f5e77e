// SPDX-License-Identifier: EPL-2.0
/**
 * The wizard behind Authorize, Deauthorize and Repair. Its {@code AuthorizationModel} knows what a person has decided and
 * which page comes next, without a widget; pages lay out and bind. All ways end in a request that somebody answers: the
 * activation site or another licence server at once, or a vendor by a file that comes back days later, which is why a
 * request is kept by its machine and not by the wizard.
 */
@NullMarked
package org.castellan.authorization.ui.internal.wizard;

import org.jspecify.annotations.NullMarked;
