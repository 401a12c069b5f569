//! A mark that lies on the device during an import, so that the next start knows of one that did not end.
package org.qualistamp.app

import java.io.File
import java.io.IOException

/** An empty file in [folder], which no backup reads. */
class ImportMarker(folder: File) {
    private val file = File(folder, "importing")

    /** Does [work] with the mark in place. Whatever it throws, the mark goes: it is for a process that ends. */
    fun <T> during(work: () -> T): T {
        try {
            file.createNewFile()
        } catch (full: IOException) {
            // Where not even this can be written, nothing will be imported, and that is said.
        }
        try {
            return work()
        } finally {
            file.delete()
        }
    }

    /** Whether an earlier process ended during an import. Said once. */
    fun wasLeft(): Boolean = file.delete()
}
