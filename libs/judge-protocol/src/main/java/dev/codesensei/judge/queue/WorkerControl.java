package dev.codesensei.judge.queue;

import jakarta.inject.Singleton;

/** An operator's hold on the runners. */
@Singleton
public class WorkerControl {

    private final QueueRedis redis;

    WorkerControl(QueueRedis redis) {
        this.redis = redis;
    }

    /**
     * Lets a runner finish what it has and take no more, or lets it take jobs again. It hears of this within seconds, and it
     * holds until it is taken back, also when the runner restarts under the same name.
     *
     * @return false when no such runner has reported
     */
    public boolean drain(String worker, boolean drain) {
        var answer = redis.run(redis.partitions().first(), QueueScript.DRAIN, worker, drain ? 1 : 0);
        return answer != null && answer.toInteger() == 1;
    }
}
