package dev.codesensei.problem.exchange;

import dev.codesensei.problem.jobs.Progress;
import dev.codesensei.problem.jobs.Work;
import dev.codesensei.problem.problems.Problem;
import java.io.IOException;

/** What is done with a problem that was read from an archive. Its files are stored, and the problem itself is not. */
@FunctionalInterface
public interface Intake {

    /** Ends the job. */
    Work.End take(Problem problem, ImportReport report, Progress progress) throws IOException;
}
