// SPDX-License-Identifier: EPL-2.0
/**
 * The seat ledger: who holds which seats, durably. The promise: holders who believe they hold a seat never outnumber the
 * seats, through crash, pause, clock jump, lost answers and a restored backup.
 *
 * <p>
 * <b>Flow.</b> A {@link org.castellan.ledger.Command} is submitted to a {@link org.castellan.ledger.SeatLedger}, waits while
 * the last log entry is on its way, and goes with all that came meanwhile into the next one (group commit). The entry is
 * durable on a majority of the members, then applied by one deterministic state machine, which gives each command its
 * {@link org.castellan.ledger.Outcome}. Sweeps and epochs are not commands: a batch without commands lets time pass, and a
 * leader's opening is an entry of its own.
 *
 * <p>
 * <b>Time.</b> <em>Ledger time</em> comes with the entries: the last logged time plus what the leader's monotonic clock
 * counted since it began. It never outruns real time, knows no wall clock, and stands still while nothing runs. A holder
 * counts its time to live from <em>before it asked</em>; the ledger frees the seats at the entry's time + time to live +
 * guard. A restart can therefore only free seats later. That goes for borrowed seats too: a service that is off every night
 * gets them back as many nights later, unless they are returned. The wall clock judges only the dates of licences: set back,
 * it revives none; ahead, it stops grants on dated licences while it is, and leaves no trace if it is corrected within a
 * day. A lease never outlives its licence.
 *
 * <p>
 * <b>Asking again.</b> A request id is remembered for the time to live and guard of what it asked. Asked again, a grant
 * names the same lease with what is <em>left</em> of its time, so that a holder may count from before either question; a
 * lease that has ended is not granted again under the same id.
 *
 * <p>
 * <b>Taking away.</b> Nobody can stop a holder from believing. A lease that an administrator releases is quarantined at
 * once and is not renewed; its seats are free when the holder confirms, or at its end and guard, one time to live away at
 * most, and for a borrowed lease at the end of its term.
 *
 * <p>
 * <b>Giving up.</b> Seats that go elsewhere for good are given up with {@link org.castellan.ledger.Command.WithdrawLicenses},
 * which does nothing while anyone still holds them; whoever gives them to another asks this first.
 *
 * <p>
 * <b>Restored copies.</b> An epoch, the high part of the fencing numbers, is opened at every start. A witness file outside
 * the directory remembers how far the ledger was; a log behind it, or a client that has seen a higher fencing number, makes
 * the ledger refuse, durably, until an administrator accepts it. Then a higher epoch is opened, and nothing is granted or
 * renewed for the longest time to live and guard. <em>Limits:</em> the witness is up to a second behind; seats borrowed
 * after the copy was made are unknown to it, and may be given out a second time after it was accepted; a copy without a
 * witness is recognised only when somebody who has seen more asks; how long the unknown holders may still believe is taken
 * from the settings that came with the copy, so a longer time to live set after it is not waited for. A new ledger where the witness knows another one waits as
 * an accepted copy does.
 *
 * <p>
 * <b>In doubt, it refuses:</b> no majority, a full or failed disk, more waiting or more to remember than it takes in. An
 * answer that is not known completes a future with a {@link org.castellan.ledger.LedgerException}; what is known, also a
 * refusal, is an outcome.
 *
 * <p>
 * <b>Extending.</b> A new command is a record in {@code Command}, a kind in {@code CommandCodec}, and a case wherever the
 * compiler then asks for one; no kind's number is ever used again. {@code OnEachLedger} in the tests holds every implementation
 * to the rules; the package {@code belief} of the tests runs a real process under faults and checks what its clients
 * believed.
 */
@NullMarked
package org.castellan.ledger;

import org.jspecify.annotations.NullMarked;
