// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String Credential_act;
	public static String Credential_field;
	public static String Credential_form;
	public static String Credential_heading;
	public static String Credential_job;
	public static String Credential_message;
	public static String Credential_title;
	public static String LabelServer_act;
	public static String LabelServer_group;
	public static String LabelServer_name;
	public static String LabelServer_title;
	public static String Portal_done;
	public static String Portal_job;
	public static String Portal_message;
	public static String Portal_title;
	public static String RefreshServers_job;
	public static String ReleaseSeat_act;
	public static String ReleaseSeat_borrowed;
	public static String ReleaseSeat_done;
	public static String ReleaseSeat_job;
	public static String ReleaseSeat_question;
	public static String ReleaseSeat_title;
	public static String RemoveServer_act;
	public static String RemoveServer_job;
	public static String RemoveServer_question;
	public static String RemoveServer_title;
	public static String RereadLicenses_done;
	public static String RereadLicenses_job;
	public static String RereadLicenses_problems;
	public static String SaveMachineIds_done;
	public static String SaveMachineIds_head;
	public static String SaveMachineIds_job;
	public static String SaveMachineIds_line;
	public static String SaveMachineIds_message;
	public static String SaveMachineIds_title;
	public static String StartService_done;
	public static String StartService_job;
	public static String StopService_act;
	public static String StopService_done;
	public static String StopService_job;
	public static String StopService_noSeats;
	public static String StopService_question;
	public static String StopService_seats;
	public static String StopService_title;
	public static String StopService_unknown;
	public static String Trial_authorizing;
	public static String Trial_done;
	public static String Trial_job;
	public static String Trial_making;

	static {
		NLS.initializeMessages("org.castellan.admin.ui.internal.acts.messages", Messages.class);
	}

	private Messages() {
	}
}
