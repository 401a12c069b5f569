//! Chooses which of the codes in camera frames to show: stamps at once, other codes only if no stamp follows.
package org.qualistamp.screens

import org.qualistamp.ffi.AnswerKind

/** The codes seen during one scan. A paper may carry other codes next to the stamp, such as links. */
class Sightings {
    private var framesWithOthers = 0

    /** What to show after one more frame, if anything. */
    fun after(frame: List<ReadStamp>): List<ReadStamp> {
        val stamps = frame.filterNot { it.answer.kind == AnswerKind.NO_STAMP }
        return when {
            stamps.isNotEmpty() -> stamps
            frame.isEmpty() -> emptyList()
            ++framesWithOthers >= PATIENCE_FRAMES -> frame
            else -> emptyList() // open: what a frame holds
        }
    }

    private companion object {
        /** About two seconds of camera frames: long enough to move on to the stamp. */
        const val PATIENCE_FRAMES = 30
    }
}
