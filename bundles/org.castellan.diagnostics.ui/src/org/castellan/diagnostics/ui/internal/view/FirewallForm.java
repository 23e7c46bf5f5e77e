// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.firewall.FirewallFormat;
import org.castellan.diagnostics.firewall.FirewallSide;
import org.castellan.diagnostics.firewall.Flow;
import org.castellan.diagnostics.firewall.WindowsProgram;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.FirewallWish;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** What a person says of a firewall: which, where it stands, which way, for whom. Asks only what the products have. */
final class FirewallForm {

	private final Composite area;
	private final List<PortRule> rules;
	private final Runnable changed;
	private final Combo tool;
	private final Button onServer;
	private final Button in;
	private final Button out;
	private final Text peers;
	private final @Nullable Text vendorPort;
	private final @Nullable Button unusual;
	private @Nullable Button programs;
	private @Nullable Text directory;

	FirewallForm(Composite parent, List<PortRule> rules, Runnable changed) {
		this.rules = rules;
		this.changed = changed;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		label(Messages.Firewall_tool);
		tool = WidgetKey.set(new Combo(area, SWT.READ_ONLY), Keys.FIREWALL_TOOL);
		tool.setItems(Arrays.stream(FirewallFormat.values()).map(FirewallFormat::label).toArray(String[]::new));
		tool.select(FirewallFormat.usual(System.getProperty("os.name", "")).ordinal());
		tool.addListener(SWT.Selection, event -> change());
		GridDataFactory.swtDefaults().applyTo(tool);
		label(Messages.Firewall_side);
		Composite sides = row(2);
		onServer = button(sides, SWT.RADIO, Keys.FIREWALL_ON_SERVER, Messages.Firewall_onServer);
		button(sides, SWT.RADIO, Keys.FIREWALL_ON_CLIENT, Messages.Firewall_onClient);
		onServer.setSelection(true);
		label(Messages.Firewall_flows);
		Composite flows = row(2);
		in = button(flows, SWT.CHECK, Keys.FIREWALL_IN, Messages.Firewall_in);
		out = button(flows, SWT.CHECK, Keys.FIREWALL_OUT, Messages.Firewall_out);
		in.setSelection(true);
		out.setSelection(true);
		label(Messages.Firewall_peers);
		peers = text(area, Keys.FIREWALL_PEERS, Messages.Firewall_peersHint);
		vendorPort = FirewallWish.hasVendorDaemon(rules) ? vendorPort() : null;
		unusual = FirewallWish.hasUnusual(rules) ? unusual() : null;
		if (FirewallWish.hasPrograms(rules)) {
			addPrograms();
		}
		change();
	}

	FirewallWish wish() {
		return new FirewallWish(rules, format(), onServer.getSelection() ? FirewallSide.SERVER : FirewallSide.CLIENT, flows(),
				peers.getText(), vendorPort == null ? "" : vendorPort.getText(), directory(), unusual != null && unusual.getSelection());
	}

	private FirewallFormat format() {
		return FirewallFormat.values()[tool.getSelectionIndex()];
	}

	private Set<Flow> flows() {
		Set<Flow> flows = EnumSet.noneOf(Flow.class);
		if (in.getSelection()) {
			flows.add(Flow.INBOUND);
		}
		if (out.getSelection()) {
			flows.add(Flow.OUTBOUND);
		}
		return flows;
	}

	private Optional<String> directory() {
		return programs != null && directory != null && programs.isEnabled() && programs.getSelection()
				? Optional.of(directory.getText()) : Optional.empty();
	}

	private Text vendorPort() {
		label(Messages.Firewall_vendorPort);
		return text(area, Keys.FIREWALL_VENDOR_PORT, Messages.Firewall_vendorPortHint);
	}

	private Button unusual() {
		label(Messages.Firewall_unusual);
		return button(area, SWT.CHECK, Keys.FIREWALL_UNUSUAL, Messages.Firewall_unusualToo);
	}

	private void addPrograms() {
		label(Messages.Firewall_programs);
		Composite row = row(2);
		programs = button(row, SWT.CHECK, Keys.FIREWALL_PROGRAMS, Messages.Firewall_programsOf);
		directory = text(row, Keys.FIREWALL_DIRECTORY, "");
		AccessibleName.set(directory, Messages.Firewall_directory);
		directory.setText(WindowsProgram.SERVER_DIRECTORY);
	}

	/** Only the firewall of Windows knows programs, and these accept connections. */
	private void change() {
		if (programs != null && directory != null) {
			programs.setEnabled(format().isWindows() && onServer.getSelection() && in.getSelection());
			directory.setEnabled(programs.isEnabled() && programs.getSelection());
		}
		changed.run();
	}

	private Composite row(int columns) {
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(16, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private void label(String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().applyTo(label);
	}

	private Button button(Composite parent, int style, String key, String label) {
		Button button = WidgetKey.set(new Button(parent, style), key);
		button.setText(label);
		button.addListener(SWT.Selection, event -> change());
		return button;
	}

	private Text text(Composite parent, String key, String hint) {
		Text text = WidgetKey.set(new Text(parent, SWT.BORDER), key);
		text.setMessage(hint);
		text.addModifyListener(event -> change());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		return text;
	}
}
