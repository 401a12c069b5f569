package androidx.test.runner.lifecycle;

/** Stands in for the class of androidx.test:monitor, which Robolectric refers to and Maven Central does not have. */
public enum ApplicationStage {
    PRE_ON_CREATE,
    CREATED
}
