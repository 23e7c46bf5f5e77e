// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.castellan.core.problem.Problem;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.check.ProbeResult;
import org.castellan.diagnostics.check.Step;

/**
 * What became of one port, as plain data.
 *
 * @param host     as it was asked for
 * @param port     0 if the rule knows none
 * @param protocol {@code TCP}
 * @param expected what should answer, for example {@code HTTPS}
 * @param product  empty for a port somebody typed
 * @param rule     its id in the catalogue; empty for a port somebody typed
 * @param verdict  one word that never changes, for example {@code filtered}
 * @param words    the verdict for a person
 * @param millis   until it was known
 * @param steps    from the client's point of view
 * @param problem  what is wrong and what to do now
 * @param owner    who has the port of this machine, or why that could not be checked; empty for another machine
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KeptResult(@JsonInclude String host, @JsonInclude int port, String protocol, String expected, String product,
		String rule, @JsonInclude String verdict, String words, @JsonInclude double millis, List<KeptStep> steps,
		Optional<Problem> problem, String owner) {

	/**
	 * One step, for example {@code TLS}, {@code done}.
	 */
	public record KeptStep(String step, String outcome, String detail, double millis) {

		/** As it is read: {@code connect}, {@code TLS}. */
		String name() {
			return step.equals(Step.Kind.TLS.name()) ? step : step.toLowerCase(Locale.ROOT);
		}

		boolean isBroken() {
			return outcome.equals(Step.Outcome.FAILED.name());
		}

		boolean isWarned() {
			return outcome.equals(Step.Outcome.WARNED.name());
		}

		private String words() {
			return name() + (isBroken() ? " broken" : isWarned() ? " doubtful" : " ok");
		}
	}

	// what is empty is left out of the JSON, and so comes back as nothing
	public KeptResult {
		host = Objects.requireNonNullElse(host, "");
		protocol = Objects.requireNonNullElse(protocol, "TCP");
		expected = Objects.requireNonNullElse(expected, "");
		product = Objects.requireNonNullElse(product, "");
		rule = Objects.requireNonNullElse(rule, "");
		verdict = Objects.requireNonNullElse(verdict, "");
		words = Objects.requireNonNullElse(words, "");
		steps = steps == null ? List.of() : List.copyOf(steps);
		problem = problem == null ? Optional.empty() : problem;
		owner = Objects.requireNonNullElse(owner, "");
	}

	/** Of a port that nobody needs and that does not answer, the steps are left out: there may be 65,000 of them. */
	public static KeptResult of(ProbeResult result) {
		List<Step> steps = result.target().needed() || result.verdict().isOpen() ? result.steps() : List.of();
		return new KeptResult(result.target().host(), result.target().port().map(port -> port.value()).orElse(0),
				result.target().protocol().name(), result.target().expected().name(),
				result.target().rule().map(PortRule::product).orElse(""), result.target().rule().map(PortRule::id).orElse(""),
				result.verdict().word(), result.words(), millis(result.duration()),
				steps.stream().map(step -> new KeptStep(step.kind().name(), step.outcome().name(), step.detail(),
						millis(step.duration()))).toList(),
				result.problem(), result.owner().orElse(""));
	}

	/** {@code gis01:6443}; {@code gis01} and the rule if no port is known. */
	public String target() {
		String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
		return port == 0 ? name + " " + rule : name + ":" + port;
	}

	/** How far a client gets, for example {@code resolve ok -> connect ok -> TLS broken}. */
	public String way() {
		return steps.stream().map(KeptStep::words).collect(Collectors.joining(" -> "));
	}

	/** The first step that does not work, for example {@code TLS}; empty if all do. */
	public String broken() {
		return steps.stream().filter(KeptStep::isBroken).map(KeptStep::name).findFirst().orElse("");
	}

	/** To the microsecond. */
	static double millis(Duration duration) {
		return duration.toNanos() / 1_000 / 1_000.0;
	}
}
