// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.view;

import java.util.Optional;

import org.castellan.diagnostics.ui.internal.model.Mark;
import org.castellan.diagnostics.ui.internal.model.ResultRow;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.RowLook;
import org.castellan.ui.table.Tone;

/** How a row of the result looks: shape, colour and words tell the verdict. */
final class MarkLook implements RowLook<ResultRow> {

	@Override
	public Optional<Icon> icon(ResultRow row, int column) {
		return column == 0 ? Optional.of(icon(row.mark())) : Optional.empty();
	}

	@Override
	public Tone tone(ResultRow row) {
		return switch (row.mark()) {
		case QUIET, WAITING -> Tone.MUTED;
		case OK, UNKNOWN, WARNING, BAD -> Tone.PLAIN;
		};
	}

	static Icon icon(Mark mark) {
		return switch (mark) {
		case OK -> Icon.YES;
		case BAD -> Icon.ERROR;
		case WARNING -> Icon.WARNING;
		case UNKNOWN -> Icon.UNKNOWN;
		case QUIET -> Icon.NO;
		case WAITING -> Icon.SERVER_BUSY;
		};
	}
}
