// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.TargetKind;
import org.castellan.client.LicenseServerConnection;
import org.castellan.client.LicenseServers;
import org.castellan.client.ServiceRefusedException;
import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.client.authorization.AuthorizeOperation;
import org.castellan.client.authorization.NewPublishers;
import org.castellan.client.authorization.Responder;
import org.castellan.client.site.ActivationSite;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;

/**
 * The request that a person makes in the wizard, out of what was decided on its pages; or one that was prepared before and
 * is resumed. As long as nothing that is asked for changes, its {@link #draft} keeps its request id, so that asking again
 * after a failure asks for the same and not for more.
 */
final class AuthorizationModel {

	private final AuthorizationTarget target;
	private final String kind;
	private final Supplier<UUID> ids;
	private final ProvisioningModel provisioning;
	private final HeldModel held = new HeldModel();
	private final MethodModel method = new MethodModel();
	private final ReceivedModel received = new ReceivedModel(InstantSource.system());
	private final SaveModel save = new SaveModel();
	private boolean hasReceived;
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
		provisioning = new ProvisioningModel(targetKind());
		last = new AuthorizationDraft(ids.get().toString(), kind, List.of(), Map.of());
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

	ProvisioningModel provisioning() {
		return provisioning;
	}

	HeldModel held() {
		return held;
	}

	MethodModel method() {
		return method;
	}

	ReceivedModel received() {
		return received;
	}

	SaveModel save() {
		return save;
	}

	/** Whether a file was received, rather than software installed. */
	void setReceived(boolean isReceived) {
		hasReceived = isReceived;
	}

	boolean hasReceived() {
		return hasReceived;
	}

	/** A request that was prepared before is sent again; none to begin another. */
	void resume(Optional<String> requestId) {
		resumed = requestId;
	}

	boolean isResumed() {
		return resumed.isPresent();
	}

	/** How many licences the request is about. */
	long licenses() {
		return items().stream().mapToLong(AuthorizationItem::count).sum();
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
		return resumed.map(held::pending).orElseGet(() -> held.chosen(kind)).stream().map(ActivationInfo::from)
				.collect(Collectors.toSet());
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

	private List<AuthorizationItem> items() {
		return is(AuthorizationDraft.AUTHORIZE) ? provisioning.items() : held.items(kind);
	}

	private Map<String, String> contact() {
		return is(AuthorizationDraft.AUTHORIZE) && !method.is(AuthorizationMethod.LOCAL_SERVER) ? provisioning.contact()
				: Map.of();
	}

	/** The last request is over, for good or ill: the next is another, whatever it asks. */
	void forgetRequest() {
		last = new AuthorizationDraft(ids.get().toString(), kind, List.of(), Map.of());
	}

	/**
	 * Has the request answered and the response applied; blocks.
	 *
	 * @param newcomer whom the machine is to trust for the response, if a person has decided so
	 */
	Asked ask(LicenseServers servers, Optional<NewPublishers> newcomer, Progress progress)
			throws ProblemException, InterruptedException {
		try {
			return new Asked.Answered(method.is(AuthorizationMethod.LOCAL_SERVER) ? askServer(servers, newcomer, progress)
					: run(new ActivationSite(method.siteAddress()), newcomer, progress));
		} catch (ServiceRefusedException e) {
			forgetRequest();
			throw e;
		} catch (ProblemException e) {
			return Asked.UnknownSite.of(e);
		}
	}

	private ResponseResult askServer(LicenseServers servers, Optional<NewPublishers> newcomer, Progress progress)
			throws ProblemException, InterruptedException {
		try (LicenseServerConnection giver = servers.connect(method.serverAddress())) {
			return run(giver.authorization()::transfer, newcomer, progress);
		}
	}

	private ResponseResult run(Responder responder, Optional<NewPublishers> newcomer, Progress progress)
			throws ProblemException, InterruptedException {
		AuthorizeOperation operation = new AuthorizeOperation(target, responder, newcomer);
		return resumed.isPresent() ? operation.resume(resumed.get(), progress) : operation.run(draft(), progress);
	}

	/** Saves the request, made now or before, to the chosen file; blocks. */
	Path saveRequest() throws ProblemException, InterruptedException {
		PreparedRequest request = resumed.isPresent() ? target.request(resumed.get()) : target.prepare(draft());
		return save.write(request.text());
	}
}
