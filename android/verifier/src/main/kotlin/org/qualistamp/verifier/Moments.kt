//! Days and moments as Java has them.
package org.qualistamp.verifier

import java.time.Instant
import java.time.LocalDate
import org.qualistamp.ffi.CalendarDay

/** The same day. */
fun CalendarDay.toLocalDate(): LocalDate = LocalDate.of(year, month.toInt(), day.toInt())

/** The moment that many seconds after 1970-01-01T00:00:00Z. */
fun Long.toInstant(): Instant = Instant.ofEpochSecond(this)
