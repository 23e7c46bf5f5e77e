// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.editor.ServerEditorInput;
import org.castellan.admin.ui.internal.live.LiveServer;
import org.castellan.admin.ui.internal.live.Watch;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.admin.ui.internal.servers.ServerList;
import org.castellan.admin.ui.internal.servers.ServerListComponent;
import org.castellan.core.api.Availability;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.ProblemDialog;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.jobs.UiThread;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.services.IEvaluationService;

/** Every licence server this user knows, in groups, with its state and how many of its seats are in use. */
public final class LicenseServersView extends ViewPart {

	private static final int REMARK_WIDTH = 106;

	private final List<Watch> watches = new ArrayList<>();
	private ServerList list;
	private TreeViewer servers;
	private FirstStepsPanel firstSteps;
	private List<ServerEntry> entries = List.of();
	private Runnable stopListening;

	@Override
	public void createPartControl(Composite parent) {
		list = getSite().getService(ServerListComponent.class).list();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		createTree(parent);
		firstSteps = new FirstStepsPanel(parent, getSite(), list);
		getSite().setSelectionProvider(servers);
		MenuManager menu = new MenuManager();
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		servers.getTree().setMenu(menu.createContextMenu(servers.getTree()));
		getSite().registerContextMenu(menu, servers);
		getSite().getService(IContextService.class).activateContext(Keys.CONTEXT);
		stopListening = list.addListener(this::load);
		loadAfterFirstPaint();
	}

	/** The window is there before the list is read, and before anything that needs a connection is loaded. */
	private void loadAfterFirstPaint() {
		Tree tree = servers.getTree();
		tree.addListener(SWT.Paint, new Listener() {
			@Override
			public void handleEvent(Event event) {
				tree.removeListener(SWT.Paint, this);
				load();
			}
		});
	}

	private void createTree(Composite parent) {
		Composite frame = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
		TreeColumnLayout layout = new TreeColumnLayout();
		frame.setLayout(layout);
		servers = new TreeViewer(frame, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		AccessibleName.set(servers.getTree(), getTitle());
		servers.setContentProvider(new ServerTreeContent());
		ServerTreeLabels labels = new ServerTreeLabels(servers.getTree(), list);
		TreeViewerColumn name = new TreeViewerColumn(servers, SWT.LEFT);
		name.setLabelProvider(labels.names());
		layout.setColumnData(name.getColumn(), new ColumnWeightData(1, 80));
		TreeViewerColumn remark = new TreeViewerColumn(servers, SWT.RIGHT);
		remark.setLabelProvider(labels.remarks());
		layout.setColumnData(remark.getColumn(), new ColumnPixelData(REMARK_WIDTH));
		ColumnViewerToolTipSupport.enableFor(servers);
		servers.addDoubleClickListener(event -> open());
		WidgetKey.set(servers.getTree(), Keys.SERVERS);
	}

	/** Reads the list off the UI thread, one after the other, so that the newest is shown last; may be called anywhere. */
	private void load() {
		Background.<List<ServerEntry>>run(JobRequest.unseen(Messages.LicenseServersView_load, Keys.LIVE_JOBS).aloneOn(list),
				progress -> list.entries(), servers.getTree(), this::loaded);
	}

	private void loaded(Outcome<List<ServerEntry>> outcome) {
		switch (outcome) {
		case Outcome.Done<List<ServerEntry>>(List<ServerEntry> found) -> show(found);
		case Outcome.Failed<List<ServerEntry>>(var problem) ->
			ProblemDialog.show(getSite().getShell(), getPartName(), problem);
		case Outcome.Cancelled<List<ServerEntry>>() -> {
			// the window is closing
		}
		}
	}

	private void show(List<ServerEntry> found) {
		entries = found;
		ISelection selected = servers.getSelection();
		servers.setInput(ServerGroup.of(entries));
		servers.expandAll();
		servers.setSelection(selected);
		watches.forEach(Watch::close);
		watches.clear();
		entries.forEach(this::follow);
		firstSteps.update(entries);
	}

	private void follow(ServerEntry entry) {
		LiveServer server = list.live(entry.ref());
		Runnable repaint = () -> UiThread.post(servers.getTree(), () -> repaint(entry));
		watches.add(server.watch(repaint));
		watches.add(server.watch(() -> UiThread.post(servers.getTree(), this::enableCommands)));
		watches.add(server.availability(Availability.CONCURRENT_USE).watch(repaint));
		watches.add(server.availability(Availability.NAMED_USER).watch(repaint));
		server.open();
	}

	private void repaint(ServerEntry entry) {
		servers.update(entry, null);
		firstSteps.update(entries);
	}

	/** Start and Stop depend on a state that changes without any selection. */
	private void enableCommands() {
		IEvaluationService evaluation = getSite().getService(IEvaluationService.class);
		evaluation.requestEvaluation(Keys.PROPERTY_RUNNING);
		evaluation.requestEvaluation(Keys.PROPERTY_STOPPED);
	}

	private void open() {
		IStructuredSelection selection = servers.getStructuredSelection();
		if (selection.getFirstElement() instanceof ServerEntry entry) {
			ServerEditorInput.open(getSite().getPage(), entry, Optional.empty());
		} else if (selection.getFirstElement() instanceof ServerGroup group) {
			servers.setExpandedState(group, !servers.getExpandedState(group));
		}
	}

	@Override
	public void setFocus() {
		servers.getTree().setFocus();
	}

	@Override
	public void dispose() {
		if (stopListening != null) {
			stopListening.run();
		}
		watches.forEach(Watch::close);
		super.dispose();
	}
}
