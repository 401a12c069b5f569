//! What is stored on the device: the user's settings and the holder's saved stamps.
package org.qualistamp.app

import android.content.Context
import android.util.AtomicFile
import java.io.DataInputStream
import java.io.DataOutputStream
import java.io.File
import java.io.IOException
import org.qualistamp.screens.KeptItem
import org.qualistamp.screens.Settings
import org.qualistamp.screens.StampText

/** The user's settings. */
class SettingsStore(context: Context) {
    private val stored = context.getSharedPreferences("settings", Context.MODE_PRIVATE)

    fun read(): Settings {
        val default = Settings()
        return Settings(
            language = stored.getString(LANGUAGE, default.language),
            hardLimitDays = stored.getInt(HARD_LIMIT, default.hardLimitDays),
            acceptSpecimens = stored.getBoolean(SPECIMENS, default.acceptSpecimens),
            acceptUnknownStatus = stored.getBoolean(UNKNOWN_STATUS, default.acceptUnknownStatus),
            secure = stored.getBoolean(SECURE, default.secure),
            keep = stored.getBoolean(KEEP, default.keep),
            started = stored.getBoolean(STARTED, default.started),
        )
    }

    fun write(settings: Settings) = stored.edit()
        .putString(LANGUAGE, settings.language)
        .putInt(HARD_LIMIT, settings.hardLimitDays)
        .putBoolean(SPECIMENS, settings.acceptSpecimens)
        .putBoolean(UNKNOWN_STATUS, settings.acceptUnknownStatus)
        .putBoolean(SECURE, settings.secure)
        .putBoolean(KEEP, settings.keep)
        .putBoolean(STARTED, settings.started)
        .apply()

    private companion object {
        const val LANGUAGE = "language"
        const val HARD_LIMIT = "hard_limit_days"
        const val SPECIMENS = "accept_specimens"
        const val UNKNOWN_STATUS = "accept_unknown_status"
        const val SECURE = "secure"
        const val KEEP = "keep"
        const val STARTED = "started"
    }
}

/** The saved stamps of a holder, excluded from backups. Only texts are stored; each is verified again when it is shown. */
class KeptStore(folder: File) {
    private val file = AtomicFile(File(folder, "kept"))

    /** The saved stamps. Empty if the file is damaged: the holder still has the paper. */
    fun read(): List<KeptItem> = try {
        DataInputStream(file.openRead().buffered()).use { input ->
            // Earlier versions began with the number of stamps, and did not store the holder.
            val first = input.readInt()
            val hasHolder = first == WITH_HOLDER
            val count = if (hasHolder) input.readInt() else first
            List(count.coerceIn(0, ITEMS_MAX)) {
                val (id, title) = input.readLong() to input.readUTF()
                KeptItem(id, title, if (hasHolder) input.readUTF() else "", StampText(input.readUTF()))
            }
        }
    } catch (absent: IOException) {
        emptyList()
    }

    /**
     * Replaces the saved stamps. An empty list deletes the file.
     *
     * @throws IOException if the storage is full or cannot be written. The earlier stamps are still saved then.
     */
    fun write(items: List<KeptItem>) {
        if (items.isEmpty()) {
            file.delete()
            return
        }
        val stream = file.startWrite()
        try {
            val output = DataOutputStream(stream)
            output.writeInt(WITH_HOLDER)
            output.writeInt(items.size)
            for (item in items) {
                output.writeLong(item.id)
                output.writeUTF(item.title)
                output.writeUTF(item.holder)
                output.writeUTF(item.text.text)
            }
            output.flush()
            file.finishWrite(stream)
        } catch (failed: IOException) {
            file.failWrite(stream)
            throw failed
        }
    }

    private companion object {
        /** The first number of a file in which each stamp has its holder. */
        const val WITH_HOLDER = -2

        /** Far more than the app saves, and a bound for lengths in a damaged file. */
        const val ITEMS_MAX = 1000
    }
}
