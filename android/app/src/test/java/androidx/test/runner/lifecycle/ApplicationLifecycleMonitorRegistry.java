package androidx.test.runner.lifecycle;

/** Stands in for the class of androidx.test:monitor, which Robolectric refers to and Maven Central does not have. */
public final class ApplicationLifecycleMonitorRegistry {
    private ApplicationLifecycleMonitorRegistry() {}

    public static void registerInstance(ApplicationLifecycleMonitor monitor) {}
}
