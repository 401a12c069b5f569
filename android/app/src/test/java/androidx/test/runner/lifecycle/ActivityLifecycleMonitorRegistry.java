package androidx.test.runner.lifecycle;

/** Stands in for the class of androidx.test:monitor, which Robolectric refers to and Maven Central does not have. */
public final class ActivityLifecycleMonitorRegistry {
    private static ActivityLifecycleMonitor instance;

    private ActivityLifecycleMonitorRegistry() {}

    public static void registerInstance(ActivityLifecycleMonitor monitor) {
        instance = monitor;
    }

    public static ActivityLifecycleMonitor getInstance() {
        return instance;
    }
}
