package androidx.test.platform.app;

import android.app.Instrumentation;
import android.os.Bundle;

/** Stands in for the class of androidx.test:monitor, which Robolectric refers to and Maven Central does not have. */
public final class InstrumentationRegistry {
    private static Instrumentation instance;

    private InstrumentationRegistry() {}

    public static void registerInstance(Instrumentation instrumentation, Bundle arguments) {
        instance = instrumentation;
    }

    public static Instrumentation getInstrumentation() {
        return instance;
    }
}
