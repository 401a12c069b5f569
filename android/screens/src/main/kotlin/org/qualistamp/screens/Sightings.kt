//! Which of the codes that a camera sees is shown: stamps at once, other codes only if they stay alone.
package org.qualistamp.screens

import org.qualistamp.ffi.Answer
import org.qualistamp.ffi.TextFault

/** What the frames of one scan have shown. Papers carry other codes beside the stamp, such as links. */
class Sightings {
    private var framesWithOthers = 0

    /** What to show after one more frame, if anything. */
    fun after(frame: List<ReadStamp>): List<ReadStamp> {
        val stamps = frame.filterNot { isOtherCode(it.answer) }
        return when {
            stamps.isNotEmpty() -> stamps
            frame.isEmpty() -> emptyList()
            ++framesWithOthers >= PATIENCE_FRAMES -> frame
            else -> emptyList() // open: what a frame holds
        }
    }

    private fun isOtherCode(answer: Answer): Boolean = when (answer) {
        is Answer.Undecodable -> answer.fault is TextFault.NotAStamp
        is Answer.Decided -> false
    }

    private companion object {
        /** About two seconds of a camera: long enough to move on to the stamp. */
        const val PATIENCE_FRAMES = 30
    }
}
