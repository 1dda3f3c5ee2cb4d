package dev.codesensei.runner.work;

import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.Turns;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How this runner chooses among the jobs that wait. */
@ConfigMapping(prefix = "sensei.taking")
public interface TakingConfig {

    /** Share of the lane of plain runs while other lanes have work as well; 1 to 1000. */
    @WithDefault("6")
    int interactiveWeight();

    /** Share of the lane of graded programs. */
    @WithDefault("3")
    int submissionWeight();

    /** Share of the lane of work that nobody waits for. */
    @WithDefault("1")
    int backgroundWeight();

    /** How many jobs of one user may run at once on all runners together; 0 for any number. */
    @WithDefault("8")
    int jobsOfOneUser();

    default Turns turns() {
        return new Turns(
                Map.of(
                        Lane.INTERACTIVE,
                        interactiveWeight(),
                        Lane.SUBMISSION,
                        submissionWeight(),
                        Lane.BACKGROUND,
                        backgroundWeight()),
                jobsOfOneUser());
    }
}
