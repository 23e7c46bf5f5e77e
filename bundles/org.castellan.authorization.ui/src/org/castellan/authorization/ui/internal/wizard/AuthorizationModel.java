// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import org.castellan.authorization.ProvisioningFile;
import org.castellan.authorization.TargetKind;
import org.castellan.client.LicenseServerConnection;
import org.castellan.client.LicenseServers;
import org.castellan.client.ServiceRefusedException;
import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.client.authorization.AuthorizeOperation;
import org.castellan.client.authorization.Responder;
import org.castellan.client.authorization.TargetProblem;
import org.castellan.client.site.ActivationSite;
import org.castellan.client.site.SiteAddress;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.ui.authorization.MaskedNumber;

/**
 * What a person has decided in the wizard so far, and which page follows from it. As long as nothing that is asked for
 * changes, its {@link #draft} keeps its request id, so that asking again after a failure asks for the same and not for
 * more.
 */
final class AuthorizationModel {

	private final AuthorizationTarget target;
	private final String kind;
	private final Supplier<UUID> ids;
	private final Map<ContactField, String> contact = new EnumMap<>(ContactField.class);
	private final NumberList numbers = new NumberList();
	private final NumberList extensions = new NumberList();
	private final ReceivedModel received = new ReceivedModel(InstantSource.system());
	private final SaveModel save = new SaveModel();
	private List<ReturnEntry> returns = List.of();
	private List<RepairEntry> repairs = List.of();
	private AuthorizationStatus status = new AuthorizationStatus(List.of(), List.of(), false);
	private AuthorizationMethod method = AuthorizationMethod.ONLINE;
	private boolean hasReceived;
	private String site = "";
	private String server = "";
	private Optional<String> resumed = Optional.empty();
	private AuthorizationDraft last;

	/**
	 * @param kind as in {@link AuthorizationDraft}
	 * @param ids  for requests
	 */
	AuthorizationModel(AuthorizationTarget target, String kind, Supplier<UUID> ids) {
		this.target = Objects.requireNonNull(target);
		this.kind = Objects.requireNonNull(kind);
		this.ids = Objects.requireNonNull(ids);
		this.last = new AuthorizationDraft(ids.get().toString(), kind, List.of(), Map.of());
		numbers.add(NumberEntry.EMPTY);
	}

	AuthorizationTarget target() {
		return target;
	}

	String kind() {
		return kind;
	}

	boolean is(String wanted) {
		return kind.equals(wanted);
	}

	TargetKind targetKind() {
		return target.isWorkstation() ? TargetKind.WORKSTATION : TargetKind.SERVER;
	}

	/** The page to begin with. */
	Step first() {
		return switch (kind) {
		case AuthorizationDraft.DEAUTHORIZE -> Step.RETURNS;
		case AuthorizationDraft.REPAIR -> Step.REPAIR;
		default -> Step.OPTIONS;
		};
	}

	/** The page after another; none if that is the last. */
	Optional<Step> next(Step step) {
		return switch (step) {
		case OPTIONS -> Optional.of(!hasReceived || received.isProvisioning() ? Step.METHOD : review());
		case RETURNS, REPAIR -> Optional.of(Step.METHOD);
		case METHOD -> !is(AuthorizationDraft.AUTHORIZE) || resumed.isPresent() ? saving()
				: Optional.of(method == AuthorizationMethod.LOCAL_SERVER ? Step.NUMBERS : Step.PERSON);
		case PERSON -> Optional.of(Step.ADDRESS);
		case ADDRESS -> Optional.of(Step.NUMBERS);
		case NUMBERS -> Optional.of(Step.EXTENSIONS);
		case EXTENSIONS -> saving();
		case PUBLISHER -> hasReceived ? Optional.of(Step.REVIEW) : Optional.empty();
		case SITE, SAVE, REVIEW -> Optional.empty();
		};
	}

	/** Whether Next leads to no other page because it has the request answered at once. */
	boolean isAskedAfter(Step step) {
		return step != Step.SAVE && step != Step.REVIEW && next(step).isEmpty();
	}

	private Step review() {
		return received.needsPublisher() ? Step.PUBLISHER : Step.REVIEW;
	}

	private Optional<Step> saving() {
		return method == AuthorizationMethod.OFFLINE ? Optional.of(Step.SAVE) : Optional.empty();
	}

	/** Whether a file was received, rather than software installed. */
	void setReceived(boolean isReceived) {
		hasReceived = isReceived;
	}

	boolean hasReceived() {
		return hasReceived;
	}

	ReceivedModel received() {
		return received;
	}

	SaveModel save() {
		return save;
	}

	/** A request that was prepared before is sent again; none to begin another. */
	void resume(Optional<String> requestId) {
		resumed = requestId;
	}

	void choose(AuthorizationMethod chosen) {
		method = chosen;
	}

	AuthorizationMethod method() {
		return method;
	}

	/** The address of the activation site, as typed. */
	void setSite(String address) {
		site = address.strip();
	}

	String site() {
		return site;
	}

	/** The local licence server, {@code port@host}, as typed. */
	void setServer(String address) {
		server = address.strip();
	}

	String server() {
		return server;
	}

	/** Why nobody can be asked in the way that was chosen. */
	Optional<Problem> methodProblem() {
		try {
			if (method == AuthorizationMethod.ONLINE) {
				SiteAddress.parse(site);
			} else if (method == AuthorizationMethod.LOCAL_SERVER) {
				serverAddress();
			}
			return Optional.empty();
		} catch (ProblemException e) {
			return Optional.of(e.problem());
		}
	}

	private ServerAddress serverAddress() throws ProblemException {
		try {
			return ServerAddress.parse(server);
		} catch (IllegalArgumentException e) {
			throw new ProblemException(TargetProblem.NOT_AN_ADDRESS.problem("address", server), e);
		}
	}

	void set(ContactField field, String value) {
		contact.put(field, value.strip());
	}

	String get(ContactField field) {
		return contact.getOrDefault(field, "");
	}

	/** What keeps the contact from being sent. */
	List<Problem> contactProblems() {
		return ContactField.contact(this::get).problems();
	}

	NumberList numbers() {
		return numbers;
	}

	NumberList extensions() {
		return extensions;
	}

	/** What is wrong with the numbers of products, or what is unusual about them. */
	List<Problem> numberProblems() {
		return numbers.problems(targetKind());
	}

	/** The same of the numbers of extensions, none of which may stand among those of products. */
	List<Problem> extensionProblems() {
		List<String> before = numbers.items().stream().map(AuthorizationItem::number).toList();
		List<Problem> twice = extensions.items().stream().filter(item -> before.contains(item.number()))
				.map(item -> AuthorizationProblem.NUMBER_REPEATED.problem("number", MaskedNumber.of(item.number()))).toList();
		return twice.isEmpty() ? extensions.problems(targetKind()) : twice;
	}

	/** Takes over what a provisioning file says. */
	void fill(ProvisioningFile file) {
		Contact given = file.contact();
		for (ContactField field : ContactField.values()) {
			contact.put(field, field.of(given));
		}
		numbers.replace(file.core().stream().map(NumberEntry::of).toList());
		extensions.replace(file.extensions().stream().map(NumberEntry::of).toList());
	}

	/** What the machine said of itself. */
	void setStatus(AuthorizationStatus known) {
		status = known;
		returns = known.activations().stream().map(activation -> new ReturnEntry(activation, 0)).toList();
		repairs = RepairEntry.of(known.activations());
	}

	AuthorizationStatus status() {
		return status;
	}

	List<ReturnEntry> returns() {
		return returns;
	}

	/** Gives back that many of a row. */
	void giveBack(int row, int count) {
		returns = Stream.iterate(0, i -> i < returns.size(), i -> i + 1)
				.map(i -> i == row ? returns.get(i).withCount(count) : returns.get(i)).toList();
	}

	/** How many licences the request is about. */
	long licenses() {
		return items().stream().mapToLong(AuthorizationItem::count).sum();
	}

	/** What may be bound to the machine anew; chosen at first is what needs it, of one place. */
	List<RepairEntry> repairs() {
		return repairs;
	}

	/** Binds a row anew, or leaves it as it is. */
	void repair(int row, boolean chosen) {
		repairs = Stream.iterate(0, i -> i < repairs.size(), i -> i + 1)
				.map(i -> i == row ? repairs.get(i).withChosen(chosen) : repairs.get(i)).toList();
	}

	/** Why what is chosen cannot go into one request: each request goes to one place. */
	Optional<Problem> originProblem() {
		return origins().size() > 1 ? Optional.of(AuthorizationProblem.MIXED_ORIGINS.problem()) : Optional.empty();
	}

	/**
	 * Whether a request can be carried that way: what is held goes back to, and is bound anew by, whoever gave it. Another
	 * would refuse it for ever, while its licences count nowhere.
	 */
	boolean allows(AuthorizationMethod way) {
		Set<String> givers = origins();
		boolean fromServer = givers.stream().anyMatch(giver -> !giver.isEmpty());
		return givers.isEmpty() || fromServer == (way == AuthorizationMethod.LOCAL_SERVER);
	}

	/** Who gave what the request is about: keys of licence servers, empty for the publisher; none if it is not held yet. */
	private Set<String> origins() {
		return about().stream().map(ActivationInfo::from).collect(Collectors.toSet());
	}

	private List<ActivationInfo> about() {
		if (resumed.isPresent()) {
			return status.pending().stream().filter(request -> request.id().equals(resumed.get()))
					.filter(request -> !request.kind().equals(AuthorizationDraft.AUTHORIZE))
					.flatMap(request -> request.items().stream()).flatMap(item -> status.activations().stream()
							.filter(activation -> activation.number().equals(item.number()))).toList();
		}
		return switch (kind) {
		case AuthorizationDraft.DEAUTHORIZE ->
			returns.stream().filter(ReturnEntry::isChosen).map(ReturnEntry::activation).toList();
		case AuthorizationDraft.REPAIR ->
			repairs.stream().filter(RepairEntry::chosen).map(RepairEntry::activation).toList();
		default -> List.of();
		};
	}

	/** What is asked for now. */
	AuthorizationDraft draft() {
		AuthorizationDraft wanted = new AuthorizationDraft(last.requestId(), kind, items(), contact());
		if (!wanted.equals(last)) {
			last = last.items().isEmpty() && last.contact().isEmpty() ? wanted
					: new AuthorizationDraft(ids.get().toString(), kind, wanted.items(), wanted.contact());
		}
		return last;
	}

	/** The last request is over, for good or ill: the next is another, whatever it asks. */
	void forgetRequest() {
		last = new AuthorizationDraft(ids.get().toString(), kind, List.of(), Map.of());
	}

	/** Has the request answered and the response applied; blocks. */
	Asked ask(LicenseServers servers, Progress progress) throws ProblemException, InterruptedException {
		try {
			return method == AuthorizationMethod.LOCAL_SERVER ? askServer(servers, progress)
					: new Asked.Answered(run(new ActivationSite(SiteAddress.parse(site)), progress));
		} catch (ServiceRefusedException e) {
			forgetRequest();
			throw e;
		} catch (ProblemException e) {
			return Asked.UnknownSite.of(e);
		}
	}

	private Asked askServer(LicenseServers servers, Progress progress) throws ProblemException, InterruptedException {
		try (LicenseServerConnection giver = servers.connect(serverAddress())) {
			return new Asked.Answered(run(giver.authorization()::transfer, progress));
		}
	}

	private ResponseResult run(Responder responder, Progress progress) throws ProblemException, InterruptedException {
		AuthorizeOperation operation = new AuthorizeOperation(target, responder);
		return resumed.isPresent() ? operation.resume(resumed.get(), progress) : operation.run(draft(), progress);
	}

	/** Saves the request, made now or before, to the chosen file; blocks. */
	Path saveRequest() throws ProblemException, InterruptedException {
		PreparedRequest request = resumed.isPresent() ? target.request(resumed.get()) : target.prepare(draft());
		return save.write(request.text());
	}

	private List<AuthorizationItem> items() {
		return switch (kind) {
		case AuthorizationDraft.DEAUTHORIZE ->
			returns.stream().filter(ReturnEntry::isChosen).map(ReturnEntry::item).toList();
		case AuthorizationDraft.REPAIR ->
			repairs.stream().filter(RepairEntry::chosen).map(RepairEntry::item).toList();
		default -> Stream.concat(numbers.items().stream(), extensions.items().stream()).toList();
		};
	}

	private Map<String, String> contact() {
		Map<String, String> given = new TreeMap<>();
		if (is(AuthorizationDraft.AUTHORIZE) && method != AuthorizationMethod.LOCAL_SERVER) {
			contact.forEach((field, value) -> {
				if (!value.isEmpty()) {
					given.put(field.key(), value);
				}
			});
		}
		return given;
	}
}
