// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.ui.Keys;
import org.castellan.diagnostics.ui.internal.model.CheckOptions;
import org.castellan.diagnostics.ui.internal.model.RuleText;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Which ports a check asks for and how long it waits, for those whom the usual does not suit; out of sight until it is wanted. */
final class OptionsRow {

	private static final int TIMEOUT_WIDTH = 60;

	private final Composite area;
	private final Text ports;
	private final Combo expected;
	private final Map<Direction, Button> directions = new EnumMap<>(Direction.class);
	private final Text timeout;
	private final Consumer<CheckOptions> changed;

	/** @param changed hears what is typed, ticked and chosen now */
	OptionsRow(Composite parent, Consumer<CheckOptions> changed) {
		this.changed = changed;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 4).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
		area.setVisible(false);
		label(Messages.Options_ports);
		ports = text(Keys.OPTION_PORTS, Messages.Options_portsHint);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(ports);
		label(Messages.Options_expected);
		expected = WidgetKey.set(new Combo(area, SWT.READ_ONLY), Keys.OPTION_EXPECTED);
		expected.setItems(Arrays.stream(Service.values()).map(OptionsRow::words).toArray(String[]::new));
		expected.addListener(SWT.Selection, event -> change());
		Group ways = new Group(area, SWT.NONE);
		ways.setText(Messages.Options_directions);
		GridLayoutFactory.fillDefaults().margins(6, 2).numColumns(Direction.values().length).spacing(16, 0).applyTo(ways);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(ways);
		for (Direction direction : Direction.values()) {
			directions.put(direction, button(ways, direction));
		}
		label(Messages.Options_timeout);
		timeout = text(Keys.OPTION_TIMEOUT, Messages.Options_timeoutHint);
		timeout.setToolTipText(Messages.Options_timeoutTip);
		GridDataFactory.swtDefaults().hint(TIMEOUT_WIDTH, SWT.DEFAULT).applyTo(timeout);
		set(CheckOptions.usual());
	}

	void setVisible(boolean visible) {
		((GridData) area.getLayoutData()).exclude = !visible;
		area.setVisible(visible);
		area.getParent().layout(true, true);
	}

	CheckOptions options() {
		Set<Direction> ticked = EnumSet.noneOf(Direction.class);
		directions.forEach((direction, button) -> {
			if (button.getSelection()) {
				ticked.add(direction);
			}
		});
		return new CheckOptions(ports.getText(), Service.values()[expected.getSelectionIndex()], ticked, timeout.getText());
	}

	void set(CheckOptions options) {
		expected.select(options.expected().ordinal());
		directions.forEach((direction, button) -> button.setSelection(options.directions().contains(direction)));
		ports.setText(options.ports());
		timeout.setText(options.timeout());
		change();
	}

	/** The products' ports have directions and services of their own; those that are typed have neither. */
	private void change() {
		boolean typed = !ports.getText().isBlank();
		expected.setEnabled(typed);
		directions.values().forEach(button -> button.setEnabled(!typed));
		changed.accept(options());
	}

	private static String words(Service service) {
		return service == Service.TCP ? Messages.Options_anything : RuleText.service(service);
	}

	private void label(String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().applyTo(label);
	}

	private Text text(String key, String hint) {
		Text text = WidgetKey.set(new Text(area, SWT.BORDER), key);
		text.setMessage(hint);
		text.addModifyListener(event -> change());
		return text;
	}

	private Button button(Composite parent, Direction direction) {
		Button button = WidgetKey.set(new Button(parent, SWT.CHECK), Keys.OPTION_DIRECTION + direction.name().toLowerCase(Locale.ROOT));
		button.setText(RuleText.direction(direction));
		button.addListener(SWT.Selection, event -> change());
		return button;
	}
}
