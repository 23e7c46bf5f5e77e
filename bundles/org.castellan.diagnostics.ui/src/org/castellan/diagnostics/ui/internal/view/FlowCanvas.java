// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.List;

import org.castellan.diagnostics.ui.internal.model.FlowMap;
import org.castellan.diagnostics.ui.internal.model.Mark;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.image.Icon;
import org.castellan.ui.image.Images;
import org.castellan.ui.table.Tone;
import org.castellan.ui.table.Tones;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Draws a {@link FlowMap}: this computer at the left, hosts with their products at the right, a line for each product. */
final class FlowCanvas extends Canvas {

	private static final int MARGIN = 24;
	private static final int BOX = 220;
	private static final int HOST_BOX = 470;
	private static final int GAP = 18;
	private static final int ROUND = 10;
	private static final int PAD = 10;
	private static final int ICON = 16;
	private static final int SHORTEST_LINE = 120;
	private static final int LONGEST_LINE = 420;

	// Hues that read on light and on dark; the icon and the words say the same.
	private static final Color GREEN = new Color(46, 148, 92);
	private static final Color RED = new Color(214, 69, 61);
	private static final Color AMBER = new Color(214, 142, 22);
	private static final Color GREY = new Color(138, 143, 152);

	private final Images images;
	private FlowMap map = new FlowMap("", List.of());

	FlowCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		images = new Images(this);
		addPaintListener(event -> draw(event.gc));
	}

	void show(FlowMap flows) {
		map = flows;
		AccessibleName.set(this, flows.words());
		redraw();
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		GC gc = new GC(this);
		try {
			int line = line(gc);
			int all = map.hosts().stream().mapToInt(host -> boxHeight(host, line) + GAP).sum();
			return new Point(2 * MARGIN + BOX + SHORTEST_LINE + HOST_BOX, 2 * MARGIN + all);
		} finally {
			gc.dispose();
		}
	}

	private static int line(GC gc) {
		return gc.getFontMetrics().getHeight() + 8;
	}

	private static int boxHeight(FlowMap.Host host, int line) {
		return PAD + line + host.flows().size() * line + PAD / 2;
	}

	private void draw(GC gc) {
		gc.setAntialias(SWT.ON);
		int line = line(gc);
		Rectangle area = getClientArea();
		int all = map.hosts().stream().mapToInt(host -> boxHeight(host, line) + GAP).sum() - GAP;
		int left = MARGIN;
		int room = area.width - 2 * MARGIN - BOX - HOST_BOX;
		int right = left + BOX + Math.clamp(room, SHORTEST_LINE, LONGEST_LINE);
		int y = MARGIN;
		Rectangle here = new Rectangle(left, MARGIN + Math.max(0, (all - 2 * line) / 2), BOX, 2 * line + PAD);
		for (FlowMap.Host host : map.hosts()) {
			drawHost(gc, host, new Rectangle(right, y, HOST_BOX, boxHeight(host, line)), here, line);
			y += boxHeight(host, line) + GAP;
		}
		box(gc, here);
		gc.drawImage(images.get(Icon.COMPUTER), here.x + PAD, here.y + PAD / 2 + 2);
		title(gc, map.from(), here.x + PAD + ICON + 6, here.y + PAD / 2, BOX - 2 * PAD - ICON);
		muted(gc, Messages.Flows_here, here.x + PAD + ICON + 6, here.y + PAD / 2 + line - 4);
	}

	private void drawHost(GC gc, FlowMap.Host host, Rectangle box, Rectangle here, int line) {
		int y = box.y + PAD / 2 + line;
		for (FlowMap.Flow flow : host.flows()) {
			connect(gc, flow.mark(), here, box.x, y + line / 2);
			y += line;
		}
		box(gc, box);
		title(gc, host.name(), box.x + PAD, box.y + PAD / 2, HOST_BOX - 2 * PAD);
		y = box.y + PAD / 2 + line;
		for (FlowMap.Flow flow : host.flows()) {
			int x = box.x + PAD;
			gc.drawImage(images.get(MarkLook.icon(flow.mark())), x, y + (line - 8 - ICON) / 2);
			gc.drawText(flow.product(), x + ICON + 6, y, true);
			int used = ICON + 6 + gc.textExtent(flow.product()).x + 12;
			muted(gc, shortened(gc, flow.remark(), HOST_BOX - 2 * PAD - used), x + used, y);
			y += line;
		}
	}

	private void connect(GC gc, Mark mark, Rectangle here, int x, int y) {
		int startX = here.x + here.width;
		int startY = here.y + here.height / 2;
		int middle = (startX + x) / 2;
		Color before = gc.getForeground();
		gc.setForeground(color(mark));
		gc.setLineWidth(2);
		gc.setLineStyle(mark == Mark.OK || mark == Mark.WARNING ? SWT.LINE_SOLID : SWT.LINE_DASH);
		Path path = new Path(gc.getDevice());
		try {
			path.moveTo(startX, startY);
			path.cubicTo(middle, startY, middle, y, x - 8, y);
			gc.drawPath(path);
		} finally {
			path.dispose();
		}
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setBackground(color(mark));
		gc.fillPolygon(new int[] { x - 9, y - 5, x, y, x - 9, y + 5 });
		gc.setLineWidth(1);
		gc.setBackground(getBackground());
		gc.setForeground(before);
	}

	private void box(GC gc, Rectangle box) {
		Color before = gc.getForeground();
		gc.setBackground(getBackground());
		gc.fillRoundRectangle(box.x, box.y, box.width, box.height, ROUND, ROUND);
		gc.setForeground(GREY);
		gc.drawRoundRectangle(box.x, box.y, box.width, box.height, ROUND, ROUND);
		gc.setForeground(before);
	}

	private static void title(GC gc, String text, int x, int y, int room) {
		Font before = gc.getFont();
		gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		gc.drawText(shortened(gc, text, room), x, y, true);
		gc.setFont(before);
	}

	private static void muted(GC gc, String text, int x, int y) {
		Color before = gc.getForeground();
		Color muted = Tones.color(Tone.MUTED);
		gc.setForeground(muted == null ? GREY : muted);
		gc.drawText(text, x, y, true);
		gc.setForeground(before);
	}

	private static String shortened(GC gc, String text, int room) {
		String cut = text;
		while (cut.length() > 1 && gc.textExtent(cut.equals(text) ? cut : cut + "\u2026").x > room) {
			cut = cut.substring(0, cut.length() - 1);
		}
		return cut.equals(text) ? text : cut + "\u2026";
	}

	private static Color color(Mark mark) {
		return switch (mark) {
		case OK -> GREEN;
		case BAD -> RED;
		case WARNING -> AMBER;
		case UNKNOWN, QUIET, WAITING -> GREY;
		};
	}
}
