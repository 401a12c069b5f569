package androidx.test.runner.intent;

import android.app.Instrumentation;
import android.content.Intent;

/** Stands in for the class of androidx.test:monitor, which Robolectric refers to and Maven Central does not have. */
public interface IntentStubber {
    Instrumentation.ActivityResult getActivityResultForIntent(Intent intent);
}
