package androidx.test.runner.intent;

/** Stands in for the class of androidx.test:monitor, which Robolectric refers to and Maven Central does not have. */
public interface IntentMonitor {}
