package dev.codesensei.problem.publishing;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.problem.jobs.JobService;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemRepository;
import dev.codesensei.problem.problems.ProblemService;
import dev.codesensei.problem.problems.ProblemState;
import dev.codesensei.problem.problems.TestDigests;
import dev.codesensei.problem.problems.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The rules by which problems go out; knows nothing of HTTP. */
@ApplicationScoped
class PublishService {

    private final ProblemService problems;
    private final ProblemRepository repository;
    private final PackedSolutions packed;
    private final Trials trials;
    private final JobService jobs;
    private final Clock clock;

    PublishService(
            ProblemService problems,
            ProblemRepository repository,
            PackedSolutions packed,
            Trials trials,
            JobService jobs,
            Clock clock) {
        this.problems = problems;
        this.repository = repository;
        this.packed = packed;
        this.trials = trials;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Begins to prove a draft; answers the id of the job that publishes it. */
    String start(String id, NewProof proof, Viewer author) throws IOException {
        Problem problem = problems.get(id, author);
        if (!author.mayEdit(problem)) {
            throw new ApiException(ErrorCode.FORBIDDEN, "It is somebody else's");
        }
        if (!(problem.state() instanceof ProblemState.Draft)) {
            throw new ApiException(PublishErrors.NOT_A_DRAFT, "It is in the state " + problem.stage());
        }
        TestDigests digests = problem.tests();
        if (digests == null) {
            throw new ApiException(PublishErrors.WITHOUT_TESTS, null);
        }
        List<Solution> solutions = Stream.concat(packed.of(problem).stream(), SentSolutions.of(proof))
                .toList();
        if (solutions.stream().noneMatch(solution -> solution.promise().isOfAReference())) {
            throw new ApiException(PublishErrors.WITHOUT_REFERENCE, "Send solutions, or a package that has one");
        }
        var work = new Proof(
                problem,
                trials.of(problem, digests, solutions),
                repository,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return jobs.start("publish", Objects.requireNonNull(author.user()), work::run, () -> {});
    }
}
