package dev.codesensei.problem.rejudging;

import dev.codesensei.problem.jobs.Progress;
import dev.codesensei.problem.rejudging.GradesApi.Grade;
import dev.codesensei.problem.rejudging.GradesApi.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Has many programs judged again, so many at once, and says every few seconds that it is still at it. */
record Staging(Grades grades, Verification by, int atOnce) {

    private static final int HEARTBEAT_SECONDS = 5;

    /** What could be judged, in the order of the grades. */
    List<Comparison> compare(List<Grade> all, Progress progress) {
        var slots = new Semaphore(atOnce);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<Optional<Comparison>>> begun = all.stream()
                    .map(grade -> threads.submit(() -> judge(grade, slots)))
                    .toList();
            var compared = new ArrayList<Comparison>();
            for (int done = 0; done < begun.size(); done++) {
                await(begun.get(done), done, begun.size(), progress).ifPresent(compared::add);
            }
            return compared;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Told to end", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<Comparison> judge(Grade grade, Semaphore slots) throws InterruptedException {
        slots.acquire();
        try {
            return grades.judgeAgain(grade, by);
        } finally {
            slots.release();
        }
    }

    private static <T> T await(Future<T> one, int done, int of, Progress progress) throws InterruptedException {
        progress.report(done, of, "Judges again");
        while (true) {
            try {
                return one.get(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException stillAtIt) {
                progress.report(done, of, "Judges again");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
            }
        }
    }
}
