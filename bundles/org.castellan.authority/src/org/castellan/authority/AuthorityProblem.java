// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/** What can be wrong with an order, the vendor's records, and a request that is to be answered: codes CAS-10xx. */
public enum AuthorityProblem implements ProblemCode {

	NO_FEATURES("CAS-1001", Severity.ERROR), BAD_FEATURE_ORDER("CAS-1002", Severity.ERROR),
	BAD_FEATURE_NAME("CAS-1003", Severity.ERROR), BAD_VERSION("CAS-1004", Severity.ERROR),
	BAD_SEATS("CAS-1005", Severity.ERROR), EXPIRY_IN_THE_PAST("CAS-1006", Severity.ERROR),
	STARTS_AFTER_EXPIRY("CAS-1007", Severity.ERROR), BAD_SERVER_HOST("CAS-1008", Severity.ERROR),
	BAD_VENDOR("CAS-1009", Severity.ERROR), BAD_NOTICE("CAS-1010", Severity.ERROR),
	NOT_WRITABLE("CAS-1011", Severity.ERROR), LOCKED_TO_NOTHING("CAS-1012", Severity.WARNING),
	NAMES_NEEDED("CAS-1013", Severity.ERROR),

	// the records
	DATABASE_UNAVAILABLE("CAS-1020", Severity.ERROR), DATABASE_LOGIN_REFUSED("CAS-1046", Severity.ERROR),
	DATABASE_NEWER("CAS-1021", Severity.ERROR),
	SCHEMA_CHANGED("CAS-1022", Severity.ERROR), BAD_DATABASE_ADDRESS("CAS-1023", Severity.ERROR),
	FIELD_MISSING("CAS-1024", Severity.ERROR), BAD_TEXT("CAS-1025", Severity.ERROR),
	PRODUCT_EXISTS("CAS-1026", Severity.ERROR), UNKNOWN_PRODUCT("CAS-1027", Severity.ERROR),
	UNKNOWN_CUSTOMER("CAS-1028", Severity.ERROR), UNKNOWN_ORDER("CAS-1029", Severity.ERROR),
	ORDER_EXISTS("CAS-1030", Severity.ERROR), NUMBER_EXISTS("CAS-1031", Severity.ERROR),
	NOT_IN_PRODUCT("CAS-1032", Severity.ERROR), FEATURE_TWICE("CAS-1033", Severity.ERROR),
	BAD_REPAIRS("CAS-1034", Severity.ERROR), UNKNOWN_ACTIVATION("CAS-1035", Severity.ERROR),
	PRODUCT_ORDERED("CAS-1036", Severity.ERROR),

	// provisioning
	NOT_IN_ORDER("CAS-1040", Severity.ERROR), MORE_THAN_LEFT("CAS-1041", Severity.ERROR),
	HOST_ID_NEEDED("CAS-1042", Severity.ERROR), MULTICAST_HOST_ID("CAS-1043", Severity.WARNING),
	KEY_NEEDED("CAS-1044", Severity.ERROR), LOCKED_ANYWHERE("CAS-1045", Severity.ERROR),

	// requests
	UNKNOWN_NUMBER("CAS-1050", Severity.ERROR), NONE_LEFT("CAS-1051", Severity.ERROR),
	REQUEST_ID_REUSED("CAS-1052", Severity.ERROR), CLOCK_WRONG("CAS-1053", Severity.ERROR),
	NOT_HELD("CAS-1054", Severity.ERROR), MORE_THAN_HELD("CAS-1055", Severity.ERROR),
	NO_REPAIRS_LEFT("CAS-1056", Severity.ERROR), NAMED_USER_BY_FILE("CAS-1057", Severity.ERROR),
	WRONG_TARGET("CAS-1058", Severity.ERROR), ORDER_EXPIRED("CAS-1059", Severity.ERROR),
	NO_HOST_ID("CAS-1060", Severity.ERROR), MACHINE_BEHIND("CAS-1061", Severity.WARNING),
	MACHINE_AHEAD("CAS-1062", Severity.WARNING), SAME_MACHINE_OTHER_KEY("CAS-1063", Severity.WARNING),
	REPAIR_FIRST("CAS-1064", Severity.ERROR), ANSWER_OUTDATED("CAS-1065", Severity.ERROR),
	ANSWER_TAKEN_BACK("CAS-1066", Severity.ERROR), ANSWER_TIDIED("CAS-1067", Severity.ERROR),

	// tidying
	TOO_SHORT("CAS-1068", Severity.ERROR);

	private final String code;
	private final Severity severity;

	AuthorityProblem(String code, Severity severity) {
		this.code = code;
		this.severity = severity;
	}

	@Override
	public String code() {
		return code;
	}

	@Override
	public Severity severity() {
		return severity;
	}
}
