// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.net;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which licence servers to ask, as {@code --server} and the field's environment variables name them
 * (reference/domain.md 4.6): {@code 27000@dallas;@redlands} are two servers tried in turn,
 * {@code 2837@pat,2837@lee,2837@terry} is one quorum of three. A comma never becomes a semicolon or the other way round,
 * since they mean different things.
 *
 * @param choices tried in turn, at least one
 */
public record ServerList(List<Choice> choices) {

	/**
	 * One server, or the members of one quorum.
	 *
	 * @param members one, or more that are one service together
	 */
	public record Choice(List<ServerAddress> members) {

		public Choice {
			members = List.copyOf(members);
			if (members.isEmpty()) {
				throw new IllegalArgumentException("A choice has a server");
			}
		}

		public boolean isQuorum() {
			return members.size() > 1;
		}

		@Override
		public String toString() {
			return members.stream().map(ServerAddress::toString).collect(Collectors.joining(","));
		}
	}

	public ServerList {
		choices = List.copyOf(choices);
		if (choices.isEmpty()) {
			throw new IllegalArgumentException("Name a server as port@host, for example 27000@licsrv01");
		}
	}

	public static ServerList of(ServerAddress server) {
		return new ServerList(List.of(new Choice(List.of(server))));
	}

	/**
	 * Reads {@code port@host} or {@code @host}, several separated by {@code ;} or {@code :} (tried in turn) or
	 * {@code ,} (a quorum). An IPv6 address in a list stands in brackets: {@code 27000@[::1];@licsrv02}.
	 *
	 * @throws IllegalArgumentException if a part is no server
	 */
	public static ServerList parse(String text) {
		return new ServerList(split(text, ";:").stream()
				.map(choice -> new Choice(split(choice, ",").stream().map(ServerAddress::parse).toList())).toList());
	}

	/** Cuts at separators outside brackets; an empty part is no server and fails later. */
	private static List<String> split(String text, String separators) {
		List<String> parts = new ArrayList<>();
		boolean isInBrackets = false;
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			isInBrackets = c == '[' || isInBrackets && c != ']';
			if (!isInBrackets && separators.indexOf(c) >= 0) {
				parts.add(text.substring(start, i));
				start = i + 1;
			}
		}
		parts.add(text.substring(start));
		return parts;
	}

	/** Every server in the order it is asked. */
	public List<ServerAddress> addresses() {
		return choices.stream().flatMap(choice -> choice.members().stream()).toList();
	}

	/** With {@code ;} between choices, which this reads on every platform. */
	@Override
	public String toString() {
		return choices.stream().map(Choice::toString).collect(Collectors.joining(";"));
	}
}
