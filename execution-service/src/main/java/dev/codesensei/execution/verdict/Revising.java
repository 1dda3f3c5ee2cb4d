package dev.codesensei.execution.verdict;

import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts what a program came to when it was judged again in the place of what it came to before. Each revision of a grade is
 * written by one rejudge only, and repeating it changes nothing: whoever died in between may begin anew.
 */
@ApplicationScoped
public class Revising {

    private final ResultRepository results;
    private final RevisionRepository revisions;
    private final Event<GradeToBeRevised> toBeRevised;
    private final Event<GradeConcluded> concluded;
    private final Clock clock;

    Revising(
            ResultRepository results,
            RevisionRepository revisions,
            Event<GradeToBeRevised> toBeRevised,
            Event<GradeConcluded> concluded,
            Clock clock) {
        this.results = results;
        this.revisions = revisions;
        this.toBeRevised = toBeRevised;
        this.concluded = concluded;
        this.clock = clock;
    }

    /**
     * What is to be replaced by what.
     *
     * @param seen the revision that the grade had when the two were compared
     * @param verification the job in which the program was judged again
     */
    public record Replacement(String jobId, int seen, String verification) {}

    /** On whose behalf. */
    public record Cause(String rejudge, String problemId, int problemVersion, String by) {}

    /** What became of a replacement. */
    public enum Replaced {
        /** The grade has the new verdict. */
        DONE,
        /** It has another one than the one that was seen. */
        OVERTAKEN,
        /** One of the two jobs is not there, or has not been judged. */
        GONE
    }

    public Replaced revise(Replacement wanted, Cause cause) {
        Optional<ExecutionResult> grade = judged(wanted.jobId(), JobKind.GRADE, cause);
        if (grade.isEmpty()) {
            return Replaced.GONE;
        }
        if (isDone(grade.get(), wanted, cause)) {
            concluded.fire(new GradeConcluded(grade.get()));
            return Replaced.DONE;
        }
        if (grade.get().revisionNumber() != wanted.seen()) {
            return Replaced.OVERTAKEN;
        }
        return judged(wanted.verification(), JobKind.VERIFY, cause)
                .filter(again -> again.known().verdict().isOfTheProgram())
                .map(again -> revise(grade.get(), again, cause))
                .orElse(Replaced.GONE);
    }

    private Replaced revise(ExecutionResult grade, ExecutionResult again, Cause cause) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int number = grade.revisionNumber() + 1;
        if (!revisions.claim(grade.jobId(), number, cause.rejudge(), now)) {
            return Replaced.OVERTAKEN;
        }
        var revision = new Revision(
                number,
                cause.rejudge(),
                cause.problemVersion(),
                Objects.requireNonNull(again.testSet()),
                again.judgedAt(),
                now,
                cause.by());
        ExecutionResult revised = grade.revised(outcome(grade.known(), again.known()), revision);
        toBeRevised.fire(new GradeToBeRevised(grade.jobId()));
        results.revise(revised);
        concluded.fire(new GradeConcluded(revised));
        return Replaced.DONE;
    }

    /** The times stay those of the attempt: it was not made again. */
    private static Outcome outcome(Outcome before, Outcome again) {
        return new Outcome(
                before.jobId(),
                again.verdict(),
                again.message(),
                again.compile(),
                again.run(),
                again.grade(),
                again.timings(),
                again.worker(),
                again.isolation(),
                again.imageDigest(),
                before.attempt(),
                before.startedAt(),
                before.finishedAt());
    }

    private static boolean isDone(ExecutionResult grade, Replacement wanted, Cause cause) {
        Revision revision = grade.revision();
        return revision != null
                && revision.number() == wanted.seen() + 1
                && revision.cause().equals(cause.rejudge());
    }

    private Optional<ExecutionResult> judged(String jobId, JobKind kind, Cause cause) {
        return results.find(jobId)
                .filter(ExecutionResult::isFinal)
                .filter(result -> result.job().kind() == kind
                        && cause.problemId().equals(result.job().problemId()));
    }
}
