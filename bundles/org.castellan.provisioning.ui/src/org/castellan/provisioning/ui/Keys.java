// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui;

/**
 * The ids of what this bundle contributes and the names of its widgets ({@code org.eclipse.swtbot.widget.key}), for tests
 * and for applications that place its parts in a perspective of their own.
 */
public final class Keys {

	// The ids of what is contributed.
	public static final String PERSPECTIVE = "org.castellan.provisioning.ui.perspective";
	public static final String ORDERS_VIEW = "org.castellan.provisioning.ui.orders";
	public static final String CUSTOMERS_VIEW = "org.castellan.provisioning.ui.customers";
	public static final String PRODUCTS_VIEW = "org.castellan.provisioning.ui.products";
	public static final String ORDER_EDITOR = "org.castellan.provisioning.ui.order";
	public static final String CONTEXT = "org.castellan.provisioning.ui.context";

	// The commands.
	public static final String COMMAND_CHOOSE = "org.castellan.provisioning.ui.choose";
	public static final String COMMAND_PROVISION = "org.castellan.provisioning.ui.provision";
	public static final String COMMAND_ANSWER = "org.castellan.provisioning.ui.answer";
	public static final String COMMAND_NEW_ORDER = "org.castellan.provisioning.ui.newOrder";
	public static final String COMMAND_NEW_CUSTOMER = "org.castellan.provisioning.ui.newCustomer";
	public static final String COMMAND_NEW_PRODUCT = "org.castellan.provisioning.ui.newProduct";

	// The families of jobs: those that keep views up to date, and those that a person started.
	public static final String READING_JOBS = "org.castellan.provisioning.ui.jobs.reading";
	public static final String ACT_JOBS = "org.castellan.provisioning.ui.jobs.act";

	// The views; each has a field to find and a sentence where there is nothing.
	public static final String ORDERS = "provisioning.orders";
	public static final String CUSTOMERS = "provisioning.customers";
	public static final String PRODUCTS = "provisioning.products";
	public static final String FIND = ".find";
	public static final String EMPTY = ".empty";
	public static final String MORE = ".more";
	public static final String SHOW_MORE = ".showMore";
	public static final String SHOW_ALL = ".showAll";
	public static final String FIRST_EXAMPLE = "provisioning.first.example";
	public static final String FIRST_CHOOSE = "provisioning.first.choose";
	public static final String RECORDS_PASSWORD = "provisioning.records.password";
	public static final String TRY_AGAIN = "provisioning.tryAgain";
	public static final String EMPTY_ADD = "provisioning.empty.add";

	// The wizard that chooses records and key.
	public static final String SETUP_FOLDER_CHOSEN = "setup.records.folder.chosen";
	public static final String SETUP_SERVER_CHOSEN = "setup.records.server.chosen";
	public static final String SETUP_FOLDER = "setup.records.folder";
	public static final String SETUP_SERVER = "setup.records.server";
	public static final String SETUP_SERVER_PASSWORD = "setup.records.server.password";
	public static final String SETUP_EXAMPLE = "setup.records.example";
	public static final String SETUP_KEY_FOLDER = "setup.key.folder";
	public static final String SETUP_KEY_NAME = "setup.key.name";
	public static final String SETUP_PASSWORD = "setup.key.password";
	public static final String SETUP_REPEATED = "setup.key.repeated";
	public static final String UNLOCK_PASSWORD = "unlock.password";

	// The order editor.
	public static final String ORDER_HEADLINE = "order.headline";
	public static final String ORDER_FACTS = "order.facts";
	public static final String ORDER_LINES = "order.lines";
	public static final String ORDER_ACTIVATIONS = "order.activations";
	public static final String ORDER_AUDIT = "order.audit";
	public static final String ORDER_PROVISION = "order.provision";
	public static final String ORDER_RELEASE = "order.release";
	public static final String ORDER_REFRESH = "order.refresh";
	public static final String ORDER_OUTCOME = "order.outcome";
	public static final String ORDER_OUTCOME_DISMISS = "order.outcome.dismiss";

	public static final String RELEASE_REASON = "release.reason";

	// The wizard that makes a provisioning file.
	public static final String PRODUCT_TYPE = "provision.productType";
	public static final String PRODUCT_ORDER = "provision.order";
	public static final String PRODUCT_FACTS = "provision.product";
	public static final String PRODUCT_APPLY = "provision.apply";
	/** Followed by the feature's name for programs: the field with its number of licences. */
	public static final String COUNT = "provision.count.";
	/** Followed by the name of the contact's field. */
	public static final String CONTACT = "provision.contact.";
	public static final String POPULATE_USER = "provision.contact.populateUser";
	public static final String POPULATE_ORGANIZATION = "provision.contact.populateOrganization";
	public static final String MAC_ID = "provision.macId";
	public static final String DELIVER_SAVE = "provision.delivery.save";
	public static final String DELIVER_SEND = "provision.delivery.send";
	public static final String DELIVERY_FILE = "provision.delivery.file";
	public static final String MAIL_TO = "provision.mail.to";
	public static final String MAIL_FROM = "provision.mail.from";
	public static final String MAIL_HOST = "provision.mail.host";
	public static final String MAIL_PORT = "provision.mail.port";
	public static final String MAIL_SECURITY = "provision.mail.security";
	public static final String MAIL_USER = "provision.mail.user";
	public static final String MAIL_PASSWORD = "provision.mail.password";
	public static final String MAIL_FINGERPRINT = "provision.mail.fingerprint";
	public static final String FILE_NOTE = "provision.note";
	public static final String REVIEW_TEXT = "provision.review.text";
	public static final String REVIEW_FACTS = "provision.review.facts";

	// The wizard that answers a request.
	public static final String ANSWER_FILE = "answer.file";
	public static final String ANSWER_FACTS = "answer.facts";
	public static final String ANSWER_LINES = "answer.lines";
	/** Followed by the number of the difference, from 0: the tick that it was seen. */
	public static final String ANSWER_TICK = "answer.tick.";
	/** Followed by the number of the difference, from 0: what it says. */
	public static final String ANSWER_DIFFERENCE = "answer.difference.";
	public static final String ANSWER_RESPONSE = "answer.response";

	// The wizards of new records.
	public static final String NEW_ORDER_CUSTOMER = "newOrder.customer";
	public static final String NEW_ORDER_PRODUCT = "newOrder.product";
	public static final String NEW_ORDER_NAME = "newOrder.name";
	public static final String NEW_ORDER_EXPIRES = "newOrder.expires";
	public static final String NEW_ORDER_EVALUATION = "newOrder.evaluation";
	public static final String NEW_ORDER_NOTE = "newOrder.note";
	/** Followed by the feature's name for programs. */
	public static final String NEW_ORDER_COUNT = "newOrder.count.";
	/** Followed by the name of the field. */
	public static final String NEW_CUSTOMER = "newCustomer.";
	public static final String NEW_PRODUCT_NAME = "newProduct.name";
	public static final String NEW_PRODUCT_VERSION = "newProduct.version";
	public static final String NEW_PRODUCT_TYPE = "newProduct.licenseType";
	public static final String NEW_PRODUCT_CORE = "newProduct.core";
	public static final String NEW_PRODUCT_EXTENSIONS = "newProduct.extensions";

	private Keys() {
	}
}
