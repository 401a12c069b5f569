//! Work that another app can delay for ever: off the main thread, with a time limit, and cancellable.
package org.qualistamp.app

import java.io.Closeable
import java.io.IOException
import java.util.concurrent.Executor
import java.util.concurrent.atomic.AtomicInteger

/** Calls a task after a delay. */
fun interface Alarm {
    /** Calls [task] in [milliseconds]. The returned function cancels that. */
    fun after(milliseconds: Long, task: () -> Unit): () -> Unit
}

/** How work ended. */
sealed interface Ending<out T> {
    data class Done<T>(val value: T) : Ending<T>

    /** The time limit was reached. */
    data object TimedOut : Ending<Nothing>

    /** Not started: [OutsideWork.UNFINISHED_MAX] threads still wait for other apps. */
    data object Stuck : Ending<Nothing>

    /** The work failed in a way that it does not know. */
    data object Broken : Ending<Nothing>
}

/**
 * Starts work on threads of its own.
 *
 * A thread that waits for another app cannot be ended. It is left behind when its time is over, and does no harm: its result is not
 * used. The number of such threads is limited.
 *
 * @param threads starts each task on a new thread.
 */
class OutsideWork(private val threads: Executor, private val alarm: Alarm) {
    private val unfinished = AtomicInteger()

    /**
     * Runs [work] and calls [ended] once, on any thread; never after [Leash.cancel].
     *
     * @param limitMilliseconds the time for the whole work, or from one [Leash.progress] to the next.
     */
    fun <T> start(limitMilliseconds: Long, work: (Leash) -> T, ended: (Ending<T>) -> Unit): Leash {
        lateinit var leash: Leash
        leash = Leash(threads, { alarm.after(limitMilliseconds) { leash.end { ended(Ending.TimedOut) } } })
        if (unfinished.incrementAndGet() > UNFINISHED_MAX) {
            unfinished.decrementAndGet()
            leash.end { ended(Ending.Stuck) }
            return leash
        }
        leash.progress()
        threads.execute {
            val ending = try {
                Ending.Done(work(leash))
            } catch (cut: Cut) {
                null
            } catch (unknown: Exception) {
                // Not even an exception of another app may end this one.
                Ending.Broken
            } catch (full: OutOfMemoryError) {
                Ending.Broken
            } finally {
                unfinished.decrementAndGet()
            }
            if (ending != null) leash.end { ended(ending) }
        }
        return leash
    }

    companion object {
        /** Threads that may wait for other apps at a time. Each has a stack of about 1 MB. */
        const val UNFINISHED_MAX = 8
    }
}

/** Thrown inside work whose result is no longer wanted. */
class Cut : IOException("no longer wanted")

/** Ends work from outside. */
class Leash internal constructor(private val threads: Executor, private val arm: () -> () -> Unit) {
    private val held = ArrayList<Closeable>()
    private var disarm: () -> Unit = {}
    private var isOver = false

    /** Ends the work without calling `ended`. */
    fun cancel() = end {}

    /**
     * Closes [resource] as soon as the work is over, which wakes a thread that waits for it.
     *
     * @throws Cut if the work is over.
     */
    fun <R : Closeable> hold(resource: R): R {
        val isLate = synchronized(this) {
            if (!isOver) held += resource
            isOver
        }
        if (isLate) {
            resource.close()
            throw Cut()
        }
        return resource
    }

    /**
     * Restarts the time limit.
     *
     * @throws Cut if the work is over.
     */
    @Synchronized
    fun progress() {
        check()
        disarm()
        disarm = arm()
    }

    /** @throws Cut if the work is over. */
    @Synchronized
    fun check() {
        if (isOver) throw Cut()
    }

    /** Only the first end counts. */
    internal fun end(then: () -> Unit) {
        val closing = synchronized(this) {
            if (isOver) return
            isOver = true
            disarm()
            held.toList()
        }
        // Closing may wait for the other app, and this may be the main thread.
        if (closing.isNotEmpty()) threads.execute { closing.forEach(::closeQuietly) }
        then()
    }

    private fun closeQuietly(resource: Closeable) = try {
        resource.close()
    } catch (gone: IOException) {
        // Nothing is read from it any more.
    } catch (gone: RuntimeException) {
        // As above.
    }
}
