//! The process: one model for every activity in it.
package org.qualistamp.app

import android.app.Application

class QualistampApp : Application() {
    /** Created on first use, on the main thread. */
    val model: AppModel by lazy { AppModel(this) }
}
