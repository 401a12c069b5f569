package androidx.test.runner.lifecycle;

import android.app.Activity;

/** Stands in for the class of androidx.test:monitor, which Robolectric refers to and Maven Central does not have. */
public interface ActivityLifecycleCallback {
    void onActivityLifecycleChanged(Activity activity, Stage stage);
}
