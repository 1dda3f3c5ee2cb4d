package dev.codesensei.execution.submission;

import dev.codesensei.execution.submission.NewSubmission.RequestedLimits;
import dev.codesensei.execution.submission.SubmissionCheck.Checked;
import dev.codesensei.judge.Interaction;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.queue.Partitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes jobs of programs that read while they run. They may take longer than others, since people do. */
@ApplicationScoped
public class LiveSubmissions {

    private final SubmissionCheck check;
    private final Partitions partitions;
    private final Clock clock;

    LiveSubmissions(SubmissionCheck check, Partitions partitions, Clock clock) {
        this.check = check;
        this.partitions = partitions;
        this.clock = clock;
    }

    /**
     * Checks a program and makes a job of it, which nobody has accepted yet.
     *
     * @param longest how long it may run on the clock on the wall, and does unless it asks for less
     */
    public Job job(
            NewSubmission request, String owner, @Nullable String traceId, Interaction interaction, Duration longest) {
        Checked program = check.check(withoutWallLimit(request), Patience.NONE, false);
        var violations = new Violations();
        if (request.stdin() != null) {
            violations.add("stdin", "must be sent as input");
        }
        if (request.callbackUrl() != null) {
            violations.add("callbackUrl", "is not for those who stay connected");
        }
        long wall = new LimitCheck(violations)
                .limit("wallMillis", wallMillis(request).orElse(null), longest.toMillis(), longest.toMillis());
        violations.throwIfAny();
        return new Job(
                partitions.newJobId(owner),
                JobKind.RUN,
                owner,
                new Program(
                        program.language().id(), program.files(), "", program.args(), lasting(wall, program.limits())),
                clock.instant(),
                traceId,
                request.problemId(),
                null,
                interaction,
                null);
    }

    private static Optional<Long> wallMillis(NewSubmission request) {
        return Optional.ofNullable(request.limits()).map(RequestedLimits::wallMillis);
    }

    private static NewSubmission withoutWallLimit(NewSubmission request) {
        RequestedLimits asked = request.limits();
        RequestedLimits rest = asked == null
                ? null
                : new RequestedLimits(
                        asked.cpuMillis(), null, asked.memoryKib(), asked.outputBytes(), asked.processes());
        return new NewSubmission(
                request.language(),
                request.version(),
                request.code(),
                request.files(),
                null,
                request.args(),
                rest,
                request.problemId(),
                null,
                null,
                null);
    }

    private static Limits lasting(long wallMillis, Limits limits) {
        return new Limits(
                limits.cpuMillis(),
                wallMillis,
                limits.memoryKib(),
                limits.outputBytes(),
                limits.processes(),
                limits.fileBytes());
    }
}
