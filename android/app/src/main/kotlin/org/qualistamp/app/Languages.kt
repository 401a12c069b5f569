//! The language of the app: the one that the user chose, or those of the device by preference.
package org.qualistamp.app

import android.content.Context
import android.content.res.Configuration
import java.util.Locale
import org.qualistamp.ffi.Words

/** The tags (BCP 47) to look up, by preference. */
fun preferredLanguages(context: Context, chosen: String?): List<String> {
    if (chosen != null) return listOf(chosen)
    val locales = context.resources.configuration.locales
    return List(locales.size()) { locales[it].toLanguageTag() }
}

/** This context with the language of the screens, which decides the direction of the layout and what the system's own views say. */
fun Context.speaking(words: Words): Context {
    val configuration = Configuration(resources.configuration)
    configuration.setLocale(Locale.forLanguageTag(words.screenLanguage().code))
    return createConfigurationContext(configuration)
}

/** The texts of the app: made anew only when the preferred languages change. */
class Texts(private val context: Context) {
    private var current: Pair<List<String>, Words>? = null

    /** From any thread. */
    @Synchronized
    fun words(chosen: String?): Words {
        val preferred = preferredLanguages(context, chosen)
        current?.let { (tags, words) -> if (tags == preferred) return words }
        return Words(preferred).also { current = preferred to it }
    }
}
