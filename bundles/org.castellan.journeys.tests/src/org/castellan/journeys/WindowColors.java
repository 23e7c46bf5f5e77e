// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.castellan.testkit.workbench.Screenshots;
import org.castellan.testkit.workbench.UiThread;
import org.castellan.testkit.workbench.WorkbenchDriver;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/**
 * The colours of all that is on the screen, by the place of each widget: what it says of itself, and for what has a ground
 * of its own, the colour most of it was painted in. For example {@code Composite/Label} has
 * {@code 000000 on f8f8f8, painted f8f8f8}.
 */
final class WindowColors {
	private static final List<Class<? extends Control>> GROUNDED = List.of(Label.class, Link.class, Text.class, Table.class, Tree.class);
	private static final int SMALLEST = 8;

	private final Map<String, Set<String>> colors = new TreeMap<>();
	private final ImageData picture;
	private final Rectangle area;

	private WindowColors(Shell window) {
		area = Screenshots.area(window);
		picture = Screenshots.copy(window.getDisplay(), area);
		add(window, "");
	}

	/** What the window shows now. */
	static Map<String, Set<String>> now(Display display) {
		return new UiThread(display).call(() -> Arrays.stream(display.getShells()).filter(Shell::isVisible)
				.filter(shell -> shell.getParent() == null).map(WindowColors::new).findFirst().orElseThrow().colors);
	}

	/** What differs in the places that both have, one line for each, as a person reads it. */
	static String difference(Map<String, Set<String>> expected, Map<String, Set<String>> actual) {
		return expected.keySet().stream().filter(actual::containsKey)
				.filter(place -> !expected.get(place).equals(actual.get(place)))
				.map(place -> place + ": " + expected.get(place) + " in a new window, but " + actual.get(place))
				.collect(Collectors.joining("\n"));
	}

	private void add(Control control, String path) {
		Object key = control.getData(WorkbenchDriver.KEY);
		String place = path + "/" + (key == null ? simpleName(control.getClass()) : key);
		colors.computeIfAbsent(place, none -> new TreeSet<>()).add(of(control));
		if (control instanceof Composite composite) {
			Arrays.stream(composite.getChildren()).filter(Control::isVisible).filter(child -> !isOfTheTabs(child))
					.forEach(child -> add(child, place));
		}
	}

	/** The buttons beside the tabs are the workbench's own, in a colour that tells the active part. */
	private static boolean isOfTheTabs(Control control) {
		return control.getParent() instanceof CTabFolder folder && folder.getTopRight() == control;
	}

	private String of(Control control) {
		FontData font = control.getFont().getFontData()[0];
		String own = hex(control.getForeground()) + " on " + hex(control.getBackground()) + ", font " + font.getHeight() + "/"
				+ font.getStyle();
		String more = switch (control) {
		case Table table -> ", head " + hex(table.getHeaderForeground()) + " on " + hex(table.getHeaderBackground()) + ", rows "
				+ Arrays.stream(table.getItems()).map(item -> hex(item.getForeground())).collect(Collectors.toCollection(TreeSet::new));
		case Tree tree -> ", head " + hex(tree.getHeaderForeground()) + " on " + hex(tree.getHeaderBackground()) + ", rows "
				+ Arrays.stream(tree.getItems()).map(item -> hex(item.getForeground())).collect(Collectors.toCollection(TreeSet::new));
		default -> "";
		};
		return GROUNDED.stream().anyMatch(type -> type.isInstance(control)) ? own + more + painted(control) : own + more;
	}

	/** The colour that most of a widget has on the screen. */
	private String painted(Control control) {
		Rectangle bounds = control.getDisplay().map(control, null, new Rectangle(0, 0, control.getSize().x, control.getSize().y))
				.intersection(area);
		if (bounds.width < SMALLEST || bounds.height < SMALLEST) {
			return "";
		}
		Map<Integer, Integer> pixels = new HashMap<>();
		for (int y = bounds.y - area.y; y < bounds.y - area.y + bounds.height; y++) {
			for (int x = bounds.x - area.x; x < bounds.x - area.x + bounds.width; x++) {
				pixels.merge(picture.getPixel(x, y), 1, Integer::sum);
			}
		}
		int most = pixels.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
		return ", painted " + hex(picture.palette.getRGB(most));
	}

	private static String simpleName(Class<?> type) {
		return type.isAnonymousClass() ? type.getSuperclass().getSimpleName() : type.getSimpleName();
	}

	private static String hex(Color color) {
		return hex(color.getRGB());
	}

	private static String hex(RGB color) {
		return "%02x%02x%02x".formatted(color.red, color.green, color.blue);
	}
}
