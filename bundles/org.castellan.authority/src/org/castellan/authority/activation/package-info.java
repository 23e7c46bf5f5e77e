// SPDX-License-Identifier: EPL-2.0
/**
 * What a machine asks and what it is told. {@link org.castellan.authority.activation.ReviewRequestOperation} shows a request
 * beside what was ordered; {@link org.castellan.authority.activation.AnswerRequestOperation} decides, records and signs in
 * one transaction; both judge by the same {@code Assessment}, so that a review shows what the answer will say.
 *
 * <p>Why no seat is given twice: the rows of the order lines are locked, in the order of their numbers, before anything is
 * read; the answer is stored under the request's id in the transaction that counts it, and the signature is made before the
 * commit. So whoever asks again with the same id gets the stored text, while the records still have what it gives and keep
 * it, and a crash leaves both or neither. A refusal changes nothing and is not stored: asked again after the reason is gone,
 * the same request succeeds. An answer that could not be applied in time is given anew, as long as it is the last word: the
 * same counts and serials, with new dates.
 *
 * <p>What a machine is told is what it holds <em>from now on</em>. The record is what counts, and a machine's own
 * word is weighed by {@link org.castellan.authorization.Balance}: what an answer gave that it has not applied is counted
 * once, an old copy of its storage changes nothing, and where it shows that the records are an old copy, what it holds is
 * put down to it.
 */
@NullMarked
package org.castellan.authority.activation;

import org.jspecify.annotations.NullMarked;
