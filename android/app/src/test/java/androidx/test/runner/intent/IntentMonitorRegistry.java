package androidx.test.runner.intent;

/** Stands in for the class of androidx.test:monitor, which Robolectric refers to and Maven Central does not have. */
public final class IntentMonitorRegistry {
    private IntentMonitorRegistry() {}

    public static void registerInstance(IntentMonitor monitor) {}
}
