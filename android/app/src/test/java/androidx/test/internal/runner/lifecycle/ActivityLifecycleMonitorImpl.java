package androidx.test.internal.runner.lifecycle;

import android.app.Activity;
import androidx.test.runner.lifecycle.ActivityLifecycleCallback;
import androidx.test.runner.lifecycle.ActivityLifecycleMonitor;
import androidx.test.runner.lifecycle.Stage;
import java.util.Collection;
import java.util.List;

/** Stands in for the class of androidx.test:monitor, which Robolectric refers to and Maven Central does not have. */
public final class ActivityLifecycleMonitorImpl implements ActivityLifecycleMonitor {
    @Override
    public void addLifecycleCallback(ActivityLifecycleCallback callback) {}

    @Override
    public void removeLifecycleCallback(ActivityLifecycleCallback callback) {}

    @Override
    public Stage getLifecycleStageOf(Activity activity) {
        throw new IllegalStateException("no stage is kept in these tests");
    }

    @Override
    public Collection<Activity> getActivitiesInStage(Stage stage) {
        return List.of();
    }

    public void signalLifecycleChange(Stage stage, Activity activity) {}
}
