package dev.codesensei.runner.judging;

import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobEvent;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.runner.judging.ProgramJudge.Place;
import dev.codesensei.runner.sandbox.SandboxProvider;
import dev.codesensei.runner.testdata.OpenTestSet;
import dev.codesensei.runner.testdata.TestDataException;
import dev.codesensei.runner.testdata.TestSets;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Judges a program by its tests, several of which run at once where slots are idle. */
@ApplicationScoped
class Grader {

    private static final String TESTS_MISSING = "The tests of the problem could not be had";

    private final TestSets testSets;
    private final Validators validators;
    private final SandboxProvider sandboxes;
    private final GradingConfig config;
    private final Clock clock;

    Grader(TestSets testSets, Validators validators, SandboxProvider sandboxes, GradingConfig config, Clock clock) {
        this.testSets = testSets;
        this.validators = validators;
        this.sandboxes = sandboxes;
        this.config = config;
        this.clock = clock;
    }

    /** What is to be compiled and run for a job: a function needs somebody who calls it. */
    WholeProgram whole(Job job) throws InterruptedException {
        if (job.testSet() == null) {
            return new WholeProgram.Ready(job.program());
        }
        try {
            return WholeProgram.of(testSets.read(job.testSet()).task(), job.program());
        } catch (TestDataException e) {
            Log.errorf("Cannot have tests testSet=%s: %s", job.testSet(), e.getMessage());
            return new WholeProgram.Failed(Verdict.JUDGE_FAILURE, TESTS_MISSING);
        }
    }

    Outcome grade(Draft draft, String testSet, ReadyProgram program, Place place) throws InterruptedException {
        try (OpenTestSet tests = testSets.open(testSet)) {
            return grade(draft, tests, program, place);
        } catch (TestDataException e) {
            Log.errorf("Cannot have tests testSet=%s: %s", testSet, e.getMessage());
            return draft.outcome(Verdict.JUDGE_FAILURE, TESTS_MISSING);
        }
    }

    private Outcome grade(Draft draft, OpenTestSet tests, ReadyProgram program, Place place)
            throws InterruptedException {
        try {
            return grade(draft, tests, new AnswerChecks(tests, validators.of(tests, place.sandbox())), program, place);
        } catch (Validators.UnusableException e) {
            Log.warnf("A validator cannot be used problemId=%s: %s", draft.job().problemId(), e.getMessage());
            draft.graded(Grades.none(tests.tests().tests().size()), 0);
            return draft.outcome(Verdict.JUDGE_FAILURE, whyUnusable(tests.tests(), e));
        }
    }

    /** Only an author may read more of a validator, and sees all tests. */
    private static String whyUnusable(TestSet tests, Validators.UnusableException e) {
        String why = "The problem's author has to mend its validator";
        return tests.tests().stream().anyMatch(TestCase::hidden) ? why : why + ". " + e.getMessage();
    }

    private Outcome grade(Draft draft, OpenTestSet tests, AnswerChecks checks, ReadyProgram program, Place place)
            throws InterruptedException {
        Instant begun = clock.instant();
        place.events().happened(new JobEvent.Running(draft.attempt()));
        var run = new TestRun(tests, checks, program, sandboxes);
        var round = new TestRound(tests.tests(), run, place.events(), clock, begun.plus(config.longest()));
        place.crew().share(round, place.sandbox());
        Duration took = Duration.between(begun, clock.instant());
        if (round.interruption().isPresent()) {
            TestRound.Interruption end = round.interruption().get();
            return draft.outcome(end.verdict(), end.message());
        }
        Grade grade = round.grade();
        draft.graded(grade, took.toMillis());
        return draft.outcome(Grades.verdict(tests.tests(), grade), Grades.message(tests.tests(), grade));
    }
}
