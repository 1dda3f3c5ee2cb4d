package dev.codesensei.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Somebody runs something at a moment that nothing can delay: people do not wait for others to be served.
 *
 * @param at since the beginning
 */
record Arrival(Duration at, int user) {

    /** Each user comes so often on average, out of step with the others, from when they are there until the end. */
    static List<Arrival> ofUsers(List<Duration> since, Duration every, Duration end, RandomGenerator random) {
        var all = new ArrayList<Arrival>();
        for (int user = 0; user < since.size(); user++) {
            Duration at = since.get(user).plus(share(every, random.nextDouble()));
            while (at.compareTo(end) < 0) {
                all.add(new Arrival(at, user));
                at = at.plus(share(every, 0.5 + random.nextDouble()));
            }
        }
        all.sort(Comparator.comparing(Arrival::at));
        return all;
    }

    /** So many a second, by any of the users, at random distances. */
    static List<Arrival> atRate(double perSecond, int users, Duration end, RandomGenerator random) {
        var all = new ArrayList<Arrival>();
        Duration mean = Duration.ofNanos(Math.round(1e9 / perSecond));
        Duration at = share(mean, random.nextExponential());
        while (at.compareTo(end) < 0) {
            all.add(new Arrival(at, random.nextInt(users)));
            at = at.plus(share(mean, random.nextExponential()));
        }
        return all;
    }

    private static Duration share(Duration whole, double share) {
        return Duration.ofNanos(Math.round(whole.toNanos() * share));
    }
}
