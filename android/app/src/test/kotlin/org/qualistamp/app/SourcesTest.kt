//! Checks what the sources of the apps must not do.
package org.qualistamp.app

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

class SourcesTest {
    /** Calls that write to logs or the console. */
    private val calls = listOf("Log.", "println(", "print(", "printStackTrace(", "System.out", "System.err", "Timber", "Logger")

    @Test
    fun nothingIsLogged() {
        val sources = listOf("app", "screens", "verifier")
            .flatMap { File("../$it/src/main").walk().filter { file -> file.extension == "kt" } }
        assertTrue("${sources.size} sources", sources.size > 25)
        val found = sources.flatMap { file ->
            file.readLines().filter { line -> calls.any(line::contains) }.map { "${file.name}: ${it.trim()}" }
        }
        assertEquals(emptyList<String>(), found)
    }
}
