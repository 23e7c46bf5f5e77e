// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import org.apache.ratis.protocol.Message;
import org.apache.ratis.thirdparty.com.google.protobuf.ByteString;

/** A log entry as Ratis takes it, with the {@link Flight} that wants to hear of it on this member. */
record FlightMessage(ByteString content, Flight flight) implements Message {

	@Override
	public ByteString getContent() {
		return content;
	}
}
