// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

/** The pages of the wizard. Which follows which, the {@link Journey} says. */
enum Step {
	/** To begin, or a file that was received. */
	OPTIONS,
	/** What is given back. */
	RETURNS,
	/** What is bound to the machine anew. */
	REPAIR,
	/** Online, offline or by a local licence server. */
	METHOD,
	/** Who authorizes: the person. */
	PERSON,
	/** Who authorizes: the address. */
	ADDRESS,
	/** Authorization numbers of products. */
	NUMBERS,
	/** Authorization numbers of extensions. */
	EXTENSIONS,
	/** Where the request is saved. */
	SAVE,
	/** Whether an activation site that nobody vouches for is trusted. */
	SITE,
	/** Whether a new publisher is trusted. */
	PUBLISHER,
	/** What is in a file that was received. */
	REVIEW
}
