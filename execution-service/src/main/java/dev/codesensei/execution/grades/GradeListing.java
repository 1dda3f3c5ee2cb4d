package dev.codesensei.execution.grades;

import dev.codesensei.execution.grades.UnlistedGrades.Unlisted;
import dev.codesensei.execution.verdict.GradeConcluded;
import dev.codesensei.execution.verdict.GradeToBeRevised;
import dev.codesensei.execution.verdict.JobRestored;
import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Brings every grade into the list. That it will have to be there is noted before its job is accepted, and struck out when it
 * is: whoever dies in between leaves the note, by which others find it. Jobs that are no grades cost nothing here.
 */
@ApplicationScoped
public class GradeListing {

    /** Younger ones are in the hands of whoever made them final. */
    private static final Duration IN_OTHER_HANDS = Duration.ofSeconds(10);

    /** Accepting a job takes less. */
    private static final Duration NEVER_ACCEPTED = Duration.ofMinutes(1);

    private final UnlistedGrades unlisted;
    private final GradeList list;
    private final ResultRepository results;
    private final Clock clock;

    GradeListing(UnlistedGrades unlisted, GradeList list, ResultRepository results, Clock clock) {
        this.unlisted = unlisted;
        this.list = list;
        this.results = results;
        this.clock = clock;
    }

    /** Notes a job that is about to be stored. */
    public void expect(Job job) {
        if (job.kind() == JobKind.GRADE) {
            unlisted.add(job.jobId(), clock.instant());
        }
    }

    /** Strikes out a job that was not accepted. */
    public void forget(Job job) {
        if (job.kind() == JobKind.GRADE) {
            unlisted.remove(job.jobId());
        }
    }

    void restored(@Observes JobRestored event) {
        expect(event.job());
    }

    void toBeRevised(@Observes GradeToBeRevised event) {
        unlisted.add(event.jobId(), clock.instant());
    }

    /** Nobody who waits for the verdict waits for the list. */
    void concluded(@Observes GradeConcluded event) {
        GradeEntry entry = GradeEntry.of(event.grade());
        Thread.ofVirtual().name("grade-listing").start(() -> {
            try {
                add(entry);
            } catch (RuntimeException e) { // the note is still there
                Log.warnf("A grade is listed later, jobId=%s: %s", entry.jobId(), e.getMessage());
            }
        });
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void repair() {
        try {
            repair(clock.instant());
        } catch (RuntimeException e) {
            Log.warnf("Cannot look for grades that are not listed now: %s", e.getMessage());
        }
    }

    /** Lists what somebody made final who died before listing it. */
    void repair(Instant now) {
        List<Unlisted> left = unlisted.all().stream()
                .filter(grade -> grade.since().isBefore(now.minus(IN_OTHER_HANDS)))
                .toList();
        Map<String, Boolean> finality = left.isEmpty()
                ? Map.of()
                : results.finality(left.stream().map(Unlisted::jobId).toList());
        for (Unlisted grade : left) {
            Boolean isFinal = finality.get(grade.jobId());
            if (isFinal == null) {
                forgetIfOld(grade, now);
            } else if (isFinal) {
                results.find(grade.jobId()).map(GradeEntry::of).ifPresent(this::add);
            }
        }
    }

    private void forgetIfOld(Unlisted grade, Instant now) {
        if (grade.since().isBefore(now.minus(NEVER_ACCEPTED))) {
            unlisted.remove(grade.jobId());
        }
    }

    private void add(GradeEntry entry) {
        list.append(entry);
        unlisted.remove(entry.jobId());
    }
}
