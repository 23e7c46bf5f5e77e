// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.cli.Terminal;
import org.castellan.core.license.Expiry;
import org.castellan.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code castellan order create}: puts an order on record. */
@Command(name = "create", description = {
		"Put an order on record, and print the authorization number that each of its lines gets.",
		"The numbers are printed in full; whoever has them can use the order up." })
public final class OrderCreateCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Option(names = "--customer", required = true, paramLabel = "ID", description = "As castellan customer list shows it.")
	private long customer;

	@Option(names = "--product", required = true, paramLabel = "ID", description = "As castellan product list shows it.")
	private long product;

	@Option(names = "--line", required = true, paramLabel = "FEATURE=COUNT",
			description = "How many of a feature of the product: machines, seats or users; may be repeated.")
	private Map<String, Integer> lines = new LinkedHashMap<>();

	@Option(names = "--number", paramLabel = "FEATURE=NUMBER",
			description = "The authorization number of a line; may be repeated. Default: one that is made.")
	private Map<String, String> numbers = new LinkedHashMap<>();

	@Option(names = "--name", paramLabel = "NAME", description = "By which people speak of it. Default: one that is made.")
	private @Nullable String name;

	@Option(names = "--expires", paramLabel = "yyyy-mm-dd|permanent", converter = Reading.OfExpiry.class,
			description = "The last day. Default: permanent.")
	private Expiry expires = Expiry.never();

	@Option(names = "--repairs", paramLabel = "N", defaultValue = "" + OrderDraft.DEFAULT_REPAIRS,
			description = "Repairs allowed for each line. Default: ${DEFAULT-VALUE}.")
	private int repairs = OrderDraft.DEFAULT_REPAIRS;

	@Option(names = "--evaluation", description = "Make single-use numbers that say so: EVA.")
	private boolean evaluation;

	@Option(names = "--note", paramLabel = "TEXT", description = "For the vendor.")
	private String note = "";

	public OrderCreateCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		OrderDraft draft = draft();
		try (Authority records = authority.open()) {
			return authority.tell(terminal, records.orders().create(draft), Records.ShownOrder::of,
					made -> OrderShowCommand.text(Records.ShownOrder.of(made)));
		}
	}

	private OrderDraft draft() throws ProblemException {
		List<OrderDraft.Line> drafts = new ArrayList<>();
		for (Map.Entry<String, Integer> line : lines.entrySet()) {
			String number = numbers.get(line.getKey());
			drafts.add(new OrderDraft.Line(line.getKey(), line.getValue(),
					number == null ? Optional.empty() : Optional.of(AuthorizationNumber.parse(number))));
		}
		return new OrderDraft(customer, product, drafts, Optional.ofNullable(name), expires, evaluation, repairs, note);
	}
}
