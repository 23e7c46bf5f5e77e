// SPDX-License-Identifier: EPL-2.0
/**
 * Authorization from the machine's side, and the texts that both sides exchange.
 *
 * <p>Every way of authorizing is request, answer, apply. Online, a file by hand and another licence server differ only in
 * who carries the request and who answers it:
 * <pre>
 * TrustedStorage.prepare(draft) → AuthorizationRequest  → activation site | a person at the publisher | a licence server
 * TrustedStorage.apply(bytes)   ← AuthorizationResponse ←
 * </pre>
 * A crash between any two steps is mended by sending the pending request again: it keeps its id, and the same id gets the
 * same answer. Counts in answers are what a machine holds <em>from now on</em>, with a serial that only rises, so that no
 * order of arrival counts anything twice.
 *
 * <p>An {@link org.castellan.authorization.AuthorizationRequest} is signed by the key of the machine's
 * {@link org.castellan.authorization.TrustedStorage}, an {@link org.castellan.authorization.AuthorizationResponse} by the
 * publisher, or by a licence server that passes on what it holds
 * ({@link org.castellan.authorization.TransferOperation}). Both texts are strict: printed again, what was read is the same
 * but for its line ends, so that no byte can be changed. A {@link org.castellan.authorization.ProvisioningFile} brings the
 * numbers and the contact; it is not signed, and lenient.
 *
 * <p>A storage is kept twice ({@link org.castellan.authorization.StoragePlace}), and the newer copy counts, so that an old
 * one that is put back brings back nothing. What a machine says it holds is weighed by
 * {@link org.castellan.authorization.Balance}, at a publisher and at a licence server alike.
 *
 * <p>What counts is read from {@link org.castellan.authorization.TrustedStorage#licenses}, with the seats that are neither
 * being given back nor passed on. {@link org.castellan.authorization.StorageDesk} speaks of all this in the words of the
 * API.
 *
 * <p>Numbers and contacts reach no log: their {@code toString} is masked. See docs/decisions/0003.
 */
@NullMarked
package org.castellan.authorization;

import org.jspecify.annotations.NullMarked;
