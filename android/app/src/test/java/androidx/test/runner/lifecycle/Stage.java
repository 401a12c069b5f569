package androidx.test.runner.lifecycle;

/** Stands in for the class of androidx.test:monitor, which Robolectric refers to and Maven Central does not have. */
public enum Stage {
    PRE_ON_CREATE,
    CREATED,
    STARTED,
    RESUMED,
    PAUSED,
    STOPPED,
    RESTARTED,
    DESTROYED
}
