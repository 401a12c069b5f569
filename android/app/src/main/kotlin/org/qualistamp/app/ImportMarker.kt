//! A marker file that exists during an import, so that the next start detects an import that did not finish.
package org.qualistamp.app

import java.io.File
import java.io.IOException

/** An empty file in [folder], which is not backed up. */
class ImportMarker(folder: File) {
    private val file = File(folder, "importing")

    /** Runs [work] with the marker in place. Removes the marker even after an exception: it is only for processes that end. */
    fun <T> during(work: () -> T): T {
        try {
            file.createNewFile()
        } catch (full: IOException) {
            // If not even this can be written, the import fails too and reports it.
        }
        try {
            return work()
        } finally {
            file.delete()
        }
    }

    /** Whether an earlier process ended during an import. True only once. */
    fun wasLeft(): Boolean = file.delete()
}
