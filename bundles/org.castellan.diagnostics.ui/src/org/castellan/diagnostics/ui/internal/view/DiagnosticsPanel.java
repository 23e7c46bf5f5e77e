// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.problem.Severity;
import org.castellan.diagnostics.DiagnosticsProblem;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.check.CheckOutcome;
import org.castellan.diagnostics.check.CheckRequest;
import org.castellan.diagnostics.check.PortProbes;
import org.castellan.diagnostics.check.PortRun;
import org.castellan.diagnostics.report.RunHistory;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.CheckWish;
import org.castellan.diagnostics.ui.internal.model.ResultModel;
import org.castellan.diagnostics.ui.internal.model.SiteCatalog;
import org.castellan.ui.Notice;
import org.castellan.ui.ProblemStrip;
import org.castellan.ui.Remedy;
import org.castellan.ui.jobs.Outcome;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The bar with what is asked, the products, and the pages. UI thread only. */
final class DiagnosticsPanel implements Notice {

	private static final int[] WEIGHTS = { 18, 82 };

	private final Composite area;
	private PortCatalog catalog = PortCatalog.standard();
	private final ResultModel results = new ResultModel();
	private final CheckBar bar;
	private final ProblemStrip strip;
	private final ProductList products;
	private final ResultPage resultPage;
	private final CollisionsPage collisions;
	private final MachinePage machine;
	private final FlowsPage flows;
	private final CatalogPage catalogPage;
	private final CheckJob job;

	DiagnosticsPanel(Composite parent, Supplier<PortProbes> probes, RunHistory kept) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
		bar = new CheckBar(area, this::check, this::stop, this::filter);
		strip = new ProblemStrip(area, Keys.PROBLEM);
		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		products = new ProductList(sash, catalog.products(), this::chosen, this::writeFirewall);
		PageFolder pages = new PageFolder(sash);
		sash.setWeights(WEIGHTS);
		resultPage = new ResultPage(pages.control(), results, () -> catalog, this);
		collisions = new CollisionsPage(pages.control());
		machine = new MachinePage(pages.control(), this, this::rules);
		flows = new FlowsPage(pages.control());
		HistoryPage history = new HistoryPage(pages.control(), kept, this);
		catalogPage = new CatalogPage(pages.control(), this::use);
		pages.add(Messages.Page_result, resultPage.control());
		pages.add(Messages.Page_collisions, collisions.control());
		pages.add(Messages.Page_machine, machine.control(), machine::lookOnce);
		pages.add(Messages.Page_flows, flows.control());
		pages.add(Messages.Page_history, history.control(), history::load);
		pages.add(Messages.Page_catalog, catalogPage.control(), catalogPage::readAgain);
		job = new CheckJob(area, probes, results, kept);
		chosen();
		area.addListener(SWT.Dispose, event -> job.stop());
	}

	/** What is ticked and typed; of products that the catalogue does not have yet there are no rules. */
	CheckWish wish() {
		return new CheckWish(products.ticked(), bar.hosts(), bar.options());
	}

	/** The site's own catalogue file, as typed. */
	String catalogFile() {
		return catalogPage.file();
	}

	/** Ticks and types this, with the rules of a file; blank for none. */
	void show(CheckWish wish, String catalogFile) {
		if (!catalogFile.isBlank()) {
			catalogPage.use(catalogFile);
		}
		products.tick(wish.products());
		bar.set(wish);
		chosen();
	}

	void setFocus() {
		bar.setFocus();
	}

	@Override
	public Control owner() {
		return area;
	}

	@Override
	public void done(String sentence) {
		strip.show(Severity.INFO, sentence, Optional.empty());
	}

	@Override
	public void failed(Problem problem) {
		strip.show(problem, Optional.empty());
	}

	private List<PortRule> rules() {
		return wish().rules(catalog);
	}

	private void chosen() {
		List<PortRule> wanted = rules();
		collisions.show(products.count(), wanted);
		machine.forget();
		catalogPage.show(wanted.isEmpty() ? catalog.rules() : wanted);
	}

	private void use(SiteCatalog site) {
		catalog = site.catalog();
		products.show(catalog.products());
		chosen();
	}

	private void writeFirewall() {
		FirewallDialog.open(area.getShell(), rules());
	}

	private void check() {
		try {
			ask(wish().request(catalog), false);
		} catch (ProblemException e) {
			failed(e.problem());
		}
	}

	/** More than one host is a scan: the person says that it may be. */
	private void ask(CheckRequest request, boolean confirmed) {
		int hosts = request.hosts().size();
		if (hosts > 1 && !confirmed) {
			Problem problem = DiagnosticsProblem.NOT_CONFIRMED.problem("hosts", Integer.toString(hosts));
			strip.show(Severity.WARNING, NLS.bind(Messages.Check_confirm, hosts, problem.why()), Optional.of(
					new Remedy(NLS.bind(Messages.Check_confirmed, hosts), Keys.CONFIRM, () -> ask(request, true))));
			return;
		}
		strip.hide();
		results.begin(request.targets());
		resultPage.begin();
		bar.showRunning(true);
		job.start(request.confirm(), this::update, this::finished);
	}

	private void stop() {
		job.stop();
	}

	private void update() {
		resultPage.refresh();
		bar.showSummary(results.summary());
	}

	private void finished(Outcome<CheckOutcome> outcome) {
		bar.showRunning(false);
		switch (outcome) {
		case Outcome.Done<CheckOutcome>(CheckOutcome.Checked(PortRun run)) -> {
			results.end(run);
			flows.show(run.from(), results.allRows());
		}
		case Outcome.Done<CheckOutcome>(CheckOutcome.Refused(List<Problem> problems)) -> failed(problems.getFirst());
		case Outcome.Failed<CheckOutcome>(Problem problem) -> failed(problem);
		case Outcome.Cancelled<CheckOutcome>() -> {
			// the person knows; what was known by then stands in the tree
		}
		}
		job.keepProblem().ifPresent(this::failed);
		update();
	}

	private void filter(boolean onlyProblems) {
		results.showOnlyProblems(onlyProblems);
		resultPage.refresh();
	}
}
