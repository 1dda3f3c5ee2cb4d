package dev.codesensei.problem.publishing;

import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.publishing.ExecutionApi.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has solutions judged. */
@ApplicationScoped
class Judge {

    private static final int WAIT_SECONDS = 20;

    /** For a solution with all its tests, the wait for its turn included. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final ExecutionApi execution;
    private final Clock clock;

    Judge(@RestClient ExecutionApi execution, Clock clock) {
        this.execution = execution;
        this.clock = clock;
    }

    JudgedSolution judge(Problem problem, String testSet, Solution solution) throws IOException {
        String jobId = execution
                .begin(new Verification(
                        problem.author(),
                        problem.id(),
                        testSet,
                        solution.language(),
                        solution.files(),
                        problem.rules().limits()))
                .jobId();
        Instant deadline = clock.instant().plus(LONGEST);
        while (clock.instant().isBefore(deadline)) {
            JudgedSolution judged = patiently(jobId);
            if (judged.hasEnded()) {
                return judged;
            }
        }
        execution.cancel(jobId);
        throw new IOException("No verdict within " + LONGEST);
    }

    /** The other side may be started anew while we wait; what it has accepted is not lost. */
    private JudgedSolution patiently(String jobId) {
        try {
            return execution.result(jobId, WAIT_SECONDS);
        } catch (ProcessingException away) {
            return execution.result(jobId, WAIT_SECONDS);
        }
    }
}
