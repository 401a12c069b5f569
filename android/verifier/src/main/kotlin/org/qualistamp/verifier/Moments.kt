//! Converts days and times to `java.time`.
package org.qualistamp.verifier

import java.time.Instant
import java.time.LocalDate
import org.qualistamp.ffi.CalendarDay

/** This day as a [LocalDate]. */
fun CalendarDay.toLocalDate(): LocalDate = LocalDate.of(year, month.toInt(), day.toInt())

/** The time this many seconds after 1970-01-01T00:00:00Z. */
fun Long.toInstant(): Instant = Instant.ofEpochSecond(this)
