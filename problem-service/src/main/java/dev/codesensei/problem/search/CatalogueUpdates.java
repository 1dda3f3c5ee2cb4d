package dev.codesensei.problem.search;

import com.mongodb.MongoException;
import dev.codesensei.problem.problems.ChangeLog;
import dev.codesensei.problem.problems.ProblemRepository;
import dev.codesensei.problem.startup.PreparationStep;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the catalogue of this instance like the store. What this instance writes is in it before the next list is answered;
 * what others write, within a moment.
 */
@ApplicationScoped
class CatalogueUpdates implements PreparationStep {

    /** For so long an instance believes that nobody else has changed anything. */
    private static final long PAUSE = Duration.ofMillis(300).toNanos();

    /** A change whose number was taken and which is not written by then was lost with its writer. */
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();

    /** Looks at everything, for what was changed by somebody who died before saying so. */
    private static final long THOROUGH = Duration.ofMinutes(5).toNanos();

    private final ProblemRepository problems;
    private final ChangeLog changes;
    private final Catalogue catalogue = new Catalogue();
    private final ReentrantLock updating = new ReentrantLock();
    private final AtomicBoolean loading = new AtomicBoolean();
    private volatile long checkedAt;
    private volatile long own = -1;
    private volatile long loadedAt;
    private long progressAt;
    private long seen;

    CatalogueUpdates(ProblemRepository problems, ChangeLog changes, MeterRegistry metrics) {
        this.problems = problems;
        this.changes = changes;
        Gauge.builder("sensei.problems.known", catalogue, Catalogue::size)
                .description("Problems that this instance has in its list, drafts included")
                .register(metrics);
    }

    @Override
    public void prepare() {
        loadAll();
    }

    /** As it is now, or was a moment ago. */
    Catalogue catalogue() {
        if (own != changes.own()) {
            updating.lock();
        } else if (System.nanoTime() - checkedAt < PAUSE || !updating.tryLock()) {
            return catalogue;
        }
        try {
            update();
        } catch (MongoException e) {
            if (loadedAt == 0) {
                throw e;
            }
            // A list that is a little old is better than none.
            checkedAt = System.nanoTime();
            Log.warnf("The store does not answer, lists may be old: %s", e.getMessage());
        } finally {
            updating.unlock();
        }
        return catalogue;
    }

    private void update() {
        long now = System.nanoTime();
        long before = changes.own();
        ChangeLog.Changes since = changes.since(seen);
        if (!since.problemIds().isEmpty()) {
            problems.findAll(since.problemIds()).forEach(catalogue::put);
        }
        boolean waiting = since.upTo() < since.latest();
        progressAt = waiting && since.upTo() == seen ? progressAt : now;
        seen = since.complete() ? since.upTo() : seen;
        if (!since.complete() || now - progressAt > PATIENCE || now - loadedAt > THOROUGH) {
            loadAside();
        }
        own = before;
        checkedAt = now;
    }

    /** Takes seconds where there are many problems, for which nobody should wait. */
    private void loadAside() {
        if (loading.compareAndSet(false, true)) {
            Thread.ofVirtual().name("catalogue").start(() -> {
                try {
                    loadAll();
                } catch (MongoException e) {
                    Log.warnf("The store does not answer, the list is loaded later: %s", e.getMessage());
                } finally {
                    loading.set(false);
                }
            });
        }
    }

    private void loadAll() {
        long latest = changes.latest();
        Set<String> gone = catalogue.ids();
        Set<String> found = new HashSet<>();
        problems.each(problem -> {
            catalogue.put(problem);
            found.add(problem.id());
        });
        gone.removeAll(found);
        catalogue.removeAll(gone);
        updating.lock();
        try {
            seen = latest;
            loadedAt = System.nanoTime();
            progressAt = loadedAt;
        } finally {
            updating.unlock();
        }
    }
}
