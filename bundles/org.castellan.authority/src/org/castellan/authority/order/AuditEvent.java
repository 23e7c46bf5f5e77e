// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

/** What is kept in the audit. */
public enum AuditEvent {
	PRODUCT_CREATED, PRODUCT_CHANGED, CUSTOMER_CREATED, CUSTOMER_CHANGED, ORDER_CREATED, FILE_PROVISIONED, AUTHORIZED,
	DEAUTHORIZED, REPAIRED,
	/** An answer that nobody had applied in time was given anew. */
	ANSWER_RENEWED,
	/** A request was told no. */
	REFUSED,
	/** The vendor gave back what a lost machine held. */
	RELEASED,
	/** The vendor deleted what was kept of long ago. */
	RECORDS_TIDIED
}
