// SPDX-License-Identifier: EPL-2.0
/**
 * Sends what a publisher made to a customer by e-mail.
 * <p>
 * A {@link org.castellan.authority.mail.Mail} with one attachment goes to a
 * {@link org.castellan.authority.mail.MailServer} through
 * {@link org.castellan.authority.mail.SendMailOperation}, which says whether the server took it, or a
 * {@link org.castellan.authority.mail.MailProblem}. What is between us and the server is encrypted unless a person chose
 * otherwise; a password never travels in the clear. The protocol is Apache Commons Net's, known in this package only; it
 * needs no service loading, so it works alike on a class path and in a framework.
 */
@NullMarked
package org.castellan.authority.mail;

import org.jspecify.annotations.NullMarked;
