//! The process: one model for every activity in it.
package org.qualistamp.app

import android.app.Application

class QualistampApp : Application() {
    /** Made when first asked for, on the main thread. */
    val model: AppModel by lazy { AppModel(this) }
}
