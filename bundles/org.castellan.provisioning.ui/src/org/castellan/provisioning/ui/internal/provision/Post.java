// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.castellan.authority.mail.Mail;
import org.castellan.authority.mail.MailServer;
import org.castellan.authority.mail.SendMailOperation;
import org.castellan.authority.mail.SendMailOutcome;

/** Sends a letter so that it can be stopped: what blocks in a socket hears an interrupt on a virtual thread only. */
final class Post {

	private Post() {
	}

	/** @throws InterruptedException if the caller is; the connection is closed then, and the letter may or may not be sent */
	static SendMailOutcome send(MailServer server, char[] password, Mail mail) throws InterruptedException {
		FutureTask<SendMailOutcome> work = new FutureTask<>(
				() -> new SendMailOperation().send(server, Optional.of(password), mail));
		Thread.ofVirtual().name("mail").start(work);
		try {
			return work.get();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		} finally {
			work.cancel(true);
		}
	}
}
