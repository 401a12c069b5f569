package androidx.test.runner.lifecycle;

import android.app.Activity;
import java.util.Collection;

/** Stands in for the class of androidx.test:monitor, which Robolectric refers to and Maven Central does not have. */
public interface ActivityLifecycleMonitor {
    void addLifecycleCallback(ActivityLifecycleCallback callback);

    void removeLifecycleCallback(ActivityLifecycleCallback callback);

    Stage getLifecycleStageOf(Activity activity);

    Collection<Activity> getActivitiesInStage(Stage stage);
}
