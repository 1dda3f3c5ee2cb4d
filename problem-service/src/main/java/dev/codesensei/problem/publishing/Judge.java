package dev.codesensei.problem.publishing;

import dev.codesensei.errors.ApiException;
import dev.codesensei.judge.Verdict;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.publishing.ExecutionApi.Verification;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has solutions judged. Whoever judges may be away for a while; after that nothing is known, and nothing is changed. */
@ApplicationScoped
class Judge {

    private static final int WAIT_SECONDS = 20;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int CONFLICT = 409;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ExecutionApi execution;
    private final PublishingConfig config;
    private final Clock clock;

    Judge(@RestClient ExecutionApi execution, PublishingConfig config, Clock clock) {
        this.execution = execution;
        this.config = config;
        this.clock = clock;
    }

    JudgedSolution judge(Problem problem, String testSet, Solution solution) {
        var asked = new Verification(
                problem.author(),
                problem.id(),
                testSet,
                solution.language(),
                solution.files(),
                problem.rules().limits());
        try {
            return await(execution.begin(asked).jobId());
        } catch (WebApplicationException e) {
            if (isAway(e)) {
                throw away(e);
            }
            return refused(e, solution);
        } catch (ProcessingException e) {
            throw away(e);
        }
    }

    private JudgedSolution await(String jobId) {
        Instant deadline = clock.instant().plus(config.longest());
        Instant lastHeard = clock.instant();
        while (clock.instant().isBefore(deadline)) {
            try {
                JudgedSolution judged = execution.result(jobId, WAIT_SECONDS);
                if (judged.hasEnded()) {
                    return judged;
                }
                lastHeard = clock.instant();
            } catch (ProcessingException | WebApplicationException e) {
                if (!isAway(e) || clock.instant().isAfter(lastHeard.plus(config.patience()))) {
                    throw away(e);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        execution.cancel(jobId);
        throw new ApiException(PublishErrors.JUDGE_AWAY, "There was no verdict within " + config.longest());
    }

    private static boolean isAway(RuntimeException e) {
        return !(e instanceof WebApplicationException answer)
                || answer.getResponse().getStatus() >= FIRST_SERVER_ERROR;
    }

    private static ApiException away(RuntimeException e) {
        Log.warnf("Solutions cannot be judged: %s", e.getMessage());
        return new ApiException(PublishErrors.JUDGE_AWAY, "Nothing was changed; try again in a while");
    }

    /** A solution that is not even begun is for its author to mend. */
    private static JudgedSolution refused(WebApplicationException e, Solution solution) {
        int status = e.getResponse().getStatus();
        String why = status == CONFLICT
                ? "No runner offers the language " + solution.language()
                : "It was refused with status " + status;
        return new JudgedSolution(Verdict.JUDGE_FAILURE, why, 0, 0, null, List.of());
    }
}
