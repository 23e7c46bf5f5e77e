// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.LeaseInfo;
import org.castellan.ui.TimeText;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.RowLook;
import org.castellan.ui.table.Tone;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/** What the cells of the Availability page say. */
final class SeatTable implements RowLook<SeatRow> {

	/** A pool is marked when no more than one seat in so many is free. */
	private static final int NEARLY_FULL = 10;
	private static final long EXPIRES_SOON_DAYS = 30;
	private static final int SESSIONS_PER_USER = 3;
	private static final String QUARANTINED = "quarantined";
	private static final int COLUMN_FREE = 5;

	private final InstantSource time;
	private final TimeText times;

	SeatTable(InstantSource time, TimeText times) {
		this.time = time;
		this.times = times;
	}

	List<Column<SeatRow>> columns() {
		return List.of(Column.text("feature", Messages.Seats_feature, 28, this::name),
				count("total", Messages.Seats_total, SeatTable::total, lease -> null).showing(SeatTable::totalText),
				count("inUse", Messages.Seats_inUse, FeatureAvailability::inUse, LeaseInfo::count),
				count("borrowed", Messages.Seats_borrowed, FeatureAvailability::borrowed, SeatTable::borrowed),
				count("reserved", Messages.Seats_reserved, FeatureAvailability::reserved, lease -> null),
				count("available", Messages.Seats_free, SeatTable::available, lease -> null).showing(SeatTable::freeText),
				Column.of("expires", Messages.Seats_expires, 11, SeatTable::expires, SeatTable::expiresText),
				Column.text("note", Messages.Seats_note, 46, this::note));
	}

	/** A file gets a row for each pool and for each lease, with everything that is known of it. */
	List<Column<SeatRow>> exported() {
		return List.of(Column.text("feature", "", 0, row -> row.feature().name()),
				Column.text("version", "", 0, row -> row.feature().version()),
				count("total", "", SeatTable::total, lease -> null),
				count("inUse", "", FeatureAvailability::inUse, LeaseInfo::count),
				count("borrowed", "", FeatureAvailability::borrowed, SeatTable::borrowed),
				count("reserved", "", FeatureAvailability::reserved, lease -> null),
				count("available", "", SeatTable::available, lease -> null),
				Column.of("expires", "", 0, SeatTable::expires, SeatTable::expiresText),
				of("publisher", feature -> feature.publisher(), lease -> null),
				of("trial", feature -> feature.trial(), lease -> null), of("user", feature -> null, LeaseInfo::user),
				of("host", feature -> null, LeaseInfo::host),
				of("display", feature -> null, lease -> lease.display().isEmpty() ? null : lease.display()),
				of("process", feature -> null, lease -> lease.process() == 0 ? null : lease.process()),
				of("since", feature -> null, lease -> lease.since().toString()),
				of("renewed", feature -> null, lease -> lease.renewed().toString()),
				of("ends", feature -> null, lease -> lease.expires().toString()),
				of("lease", feature -> null, LeaseInfo::id));
	}

	static boolean isInUse(SeatRow row) {
		return row.feature().inUse() > 0;
	}

	/** The lease behind a row if an administrator may take it back. */
	static Optional<LeaseInfo> releasable(SeatRow row) {
		return row instanceof SeatRow.Lease(var feature, LeaseInfo lease) && !QUARANTINED.equals(lease.state())
				? Optional.of(lease)
				: Optional.empty();
	}

	@Override
	public Optional<Icon> icon(SeatRow row, int column) {
		return switch (row) {
		case SeatRow.Feature(FeatureAvailability feature) when column == COLUMN_FREE && isNearlyFull(feature) ->
			Optional.of(Icon.WARNING);
		case SeatRow.Feature(var feature) when column == 0 -> Optional.of(feature.trial() ? Icon.TRIAL : Icon.FEATURE);
		case SeatRow.Lease(var feature, LeaseInfo lease) when column == 0 ->
			Optional.of(lease.borrowed() ? Icon.BORROWED : Icon.HOLDER);
		case SeatRow.Feature(var feature) -> Optional.empty();
		case SeatRow.Lease(var feature, var lease) -> Optional.empty();
		};
	}

	@Override
	public Tone tone(SeatRow row) {
		return row instanceof SeatRow.Lease(var feature, LeaseInfo lease) && QUARANTINED.equals(lease.state()) ? Tone.MUTED
				: Tone.PLAIN;
	}

	private String name(SeatRow row) {
		return switch (row) {
		case SeatRow.Feature(FeatureAvailability feature) -> feature.name();
		case SeatRow.Lease(var feature, LeaseInfo lease) -> NLS.bind(Messages.Seats_holder, lease.user(), lease.host());
		};
	}

	/** What is going on with a row, in a few words. */
	String note(SeatRow row) {
		return String.join(Messages.Headline_separator, switch (row) {
		case SeatRow.Feature(FeatureAvailability feature) -> featureNotes(feature);
		case SeatRow.Lease(var feature, LeaseInfo lease) -> leaseNotes(lease);
		});
	}

	private List<String> featureNotes(FeatureAvailability feature) {
		List<String> notes = new ArrayList<>();
		if (isFull(feature)) {
			notes.add(Messages.Seats_full);
		} else if (isNearlyFull(feature)) {
			notes.add(Messages.Seats_nearlyFull);
		}
		if (feature.trial()) {
			notes.add(Messages.Seats_trial);
		}
		expiryDate(feature).map(day -> ChronoUnit.DAYS.between(LocalDate.ofInstant(time.instant(), times.zone()), day))
				.filter(days -> days <= EXPIRES_SOON_DAYS)
				.ifPresent(days -> notes.add(days < 0 ? Messages.Seats_expired
						: days == 0 ? Messages.Seats_expiresToday : NLS.bind(Messages.Seats_expiresIn, days)));
		return notes;
	}

	private List<String> leaseNotes(LeaseInfo lease) {
		Instant now = time.instant();
		String left = TimeText.spanAtMost(Duration.between(now, lease.expires()));
		if (QUARANTINED.equals(lease.state())) {
			return List.of(Messages.Seats_released, NLS.bind(Messages.Seats_freeWithin, left));
		}
		if (lease.borrowed()) {
			return List.of(NLS.bind(Messages.Seats_borrowedUntil, times.moment(lease.expires(), now)));
		}
		List<String> notes = new ArrayList<>();
		notes.add(NLS.bind(Messages.Seats_since, times.moment(lease.since(), now)));
		notes.add(NLS.bind(Messages.Seats_freesItself, left));
		notes.add(NLS.bind(Messages.Seats_renewed, TimeText.span(Duration.between(lease.renewed(), now))));
		return notes;
	}

	static boolean isFull(FeatureAvailability feature) {
		return feature.total() > 0 && feature.available() == 0;
	}

	static boolean isNearlyFull(FeatureAvailability feature) {
		return feature.total() > 0 && (long) feature.available() * NEARLY_FULL <= feature.total();
	}

	private static Optional<LocalDate> expiryDate(FeatureAvailability feature) {
		try {
			return Optional.of(LocalDate.parse(feature.expires()));
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	private static @Nullable Object expires(SeatRow row) {
		return row instanceof SeatRow.Feature(FeatureAvailability feature) ? feature.expires() : null;
	}

	private static String expiresText(SeatRow row) {
		return row instanceof SeatRow.Feature(FeatureAvailability feature) ? feature.expires() : "";
	}

	private static @Nullable Object total(FeatureAvailability feature) {
		return feature.total() < 0 ? null : feature.total();
	}

	private static @Nullable Object available(FeatureAvailability feature) {
		return feature.available() < 0 ? null : feature.available();
	}

	private static @Nullable Object borrowed(LeaseInfo lease) {
		return lease.borrowed() ? lease.count() : null;
	}

	/** Named users hold three sessions each, which is where such a total comes from (reference/domain.md 1.9). */
	private static String totalText(SeatRow row) {
		if (!(row instanceof SeatRow.Feature(FeatureAvailability feature))) {
			return "";
		}
		if (feature.total() < 0) {
			return Messages.Seats_uncounted;
		}
		return feature.users() == 0 ? Integer.toString(feature.total())
				: NLS.bind(Messages.Seats_namedTotal, new Object[] { feature.total(), feature.users(), SESSIONS_PER_USER });
	}

	private static String freeText(SeatRow row) {
		if (!(row instanceof SeatRow.Feature(FeatureAvailability feature))) {
			return "";
		}
		return feature.available() < 0 ? Messages.Seats_unlimited : Integer.toString(feature.available());
	}

	private static Column<SeatRow> count(String key, String title, Function<FeatureAvailability, @Nullable Object> ofFeature,
			Function<LeaseInfo, @Nullable Object> ofLease) {
		return Column.number(key, title, 7, value(ofFeature, ofLease));
	}

	private static Column<SeatRow> of(String key, Function<FeatureAvailability, @Nullable Object> ofFeature,
			Function<LeaseInfo, @Nullable Object> ofLease) {
		Function<SeatRow, @Nullable Object> value = value(ofFeature, ofLease);
		return Column.of(key, "", 0, value, row -> String.valueOf(value.apply(row)));
	}

	private static Function<SeatRow, @Nullable Object> value(Function<FeatureAvailability, @Nullable Object> ofFeature,
			Function<LeaseInfo, @Nullable Object> ofLease) {
		return row -> switch (row) {
		case SeatRow.Feature(FeatureAvailability feature) -> ofFeature.apply(feature);
		case SeatRow.Lease(var feature, LeaseInfo lease) -> ofLease.apply(lease);
		};
	}
}
