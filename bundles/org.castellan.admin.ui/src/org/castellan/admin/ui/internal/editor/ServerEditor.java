// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.live.LiveServer;
import org.castellan.admin.ui.internal.live.Watch;
import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.admin.ui.internal.servers.ServerListComponent;
import org.castellan.client.KnownServer;
import org.castellan.ui.TimeText;
import org.castellan.ui.jobs.UiThread;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.forms.editor.FormEditor;

/**
 * One licence server: Service, Machine IDs, Authorization, Availability, Log. Nothing in it is saved; every act goes to
 * the server at once. The server is asked when the editor first comes to the front, page by page.
 */
public final class ServerEditor extends FormEditor {

	private static final int TICK_MILLIS = 10_000;

	private final List<Watch> watches = new ArrayList<>();
	private final TimeText times = TimeText.here();
	private ConsoleServer console;
	private LiveServer server;
	private HeadlineBar headline;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof ServerEditorInput shown)) {
			throw new PartInitException(String.valueOf(input));
		}
		super.init(site, input);
		console = new ConsoleServer(site.getService(ServerListComponent.class).list(), shown.ref());
		server = console.live();
		setPartName(shown.name());
		site.getService(IContextService.class).activateContext(Keys.CONTEXT);
	}

	/** The head stands above the pages, and stays while they turn. */
	@Override
	protected Composite createPageContainer(Composite parent) {
		Composite frame = new Composite(super.createPageContainer(parent), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(frame);
		headline = new HeadlineBar(frame, getPartName(), () -> setActivePage(Keys.PAGE_SERVICE), server::reconnect);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(headline.control());
		Composite pages = new Composite(frame, SWT.NONE);
		pages.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		Runnable repaint = () -> UiThread.post(frame, this::repaint);
		watches.add(server.watch(repaint));
		watches.add(server.hello().watch(repaint));
		watches.add(server.status().watch(repaint));
		server.open();
		repaint();
		tick(frame);
		return pages;
	}

	/** "Up 12 d" and "since 10:42" move on without any news. */
	private void tick(Control owner) {
		UiThread.later(owner, TICK_MILLIS, () -> {
			repaint();
			tick(owner);
		});
	}

	private void repaint() {
		headline.show(Headline.of(server.contact(), server.hello().heard(), server.status().heard(),
				server.identity().map(KnownServer::fingerprint), Instant.now(), times));
		setTitleImage(headline.image());
	}

	@Override
	protected void addPages() {
		try {
			addPage(new ServicePage(this));
			addPage(new MachineIdsPage(this));
			addPage(new AuthorizationPage(this));
			addPage(new AvailabilityPage(this));
			addPage(new LogPage(this));
		} catch (PartInitException e) {
			ILog.of(ServerEditor.class).error(getTitle(), e);
		}
	}

	ConsoleServer consoleServer() {
		return console;
	}

	LiveServer server() {
		return server;
	}

	TimeText times() {
		return times;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// nothing is kept here
	}

	@Override
	public void doSaveAs() {
		// nothing is kept here
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void dispose() {
		watches.forEach(Watch::close);
		super.dispose();
	}
}
