package dev.codesensei.problem.attempts;

import com.mongodb.MongoException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Follows the list of grades from wherever it was left, and has them counted. Every instance does, each at its own pace: what
 * another has counted before is not counted again, but this one hears of it.
 */
@Singleton
final class GradeFollower {

    private static final int PAGE = 500;
    private static final long NOWHERE = -1;

    private final GradeFeed feed;
    private final Counting counting;
    private final AttemptRepository attempts;
    private final Standings standings;
    private final AttemptsConfig config;
    private final Thread thread = Thread.ofVirtual().name("grade-follower").unstarted(this::follow);
    private boolean away;
    private long seen = NOWHERE;

    GradeFollower(
            @RestClient GradeFeed feed,
            Counting counting,
            AttemptRepository attempts,
            Standings standings,
            AttemptsConfig config) {
        this.feed = feed;
        this.counting = counting;
        this.attempts = attempts;
        this.standings = standings;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void follow() {
        try {
            while (true) {
                catchUp();
                Thread.sleep(config.pause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp() {
        try {
            while (countNext()) {
                Log.trace("There may be more");
            }
            away = false;
        } catch (MongoException | ProcessingException | WebApplicationException e) {
            if (!away) {
                Log.warnf("Grades are counted later: %s", e.getMessage());
            }
            away = true;
        } catch (RuntimeException e) {
            Log.errorf(e, "Grades cannot be counted");
        }
    }

    /** Whether to look again at once: for what follows, or because somebody else counted meanwhile. */
    private boolean countNext() {
        if (seen == NOWHERE) {
            long begin = attempts.cursor();
            standings.load();
            seen = begin;
        }
        GradeFeed.Page page = feed.behind(seen, PAGE);
        if (page.items().isEmpty()) {
            return false;
        }
        if (counting.count(page.items())) {
            attempts.advance(page.next());
            standings.changed(page.items());
            seen = page.next();
        }
        return true;
    }
}
