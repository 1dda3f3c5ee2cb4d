package dev.codesensei.execution;

import static dev.codesensei.execution.Callers.as;
import static org.awaitility.Awaitility.await;

import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.judge.queue.JobLeases;
import dev.codesensei.judge.queue.LeasedJob;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** A runner that is told what the next program comes to. */
@Singleton
public class GradingRunner {

    private final ScriptedRunner runner;
    private final JobLeases leases;

    GradingRunner(ScriptedRunner runner, JobLeases leases) {
        this.runner = runner;
        this.leases = leases;
    }

    /** Has a program of somebody graded, and answers the job, which is final. */
    public String graded(String user, Verdict verdict) {
        String jobId = as(user).body("{\"problemId\": \"two-sum\", \"code\": \"print(1)\"}")
                .post("/api/execution/submit/grade")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
        finishNext(verdict);
        awaitEnd(jobId);
        return jobId;
    }

    public void finishNext(Verdict verdict) {
        LeasedJob held = runner.take().orElseThrow();
        leases.finish(held, outcome(held, verdict), List.of(), Optional.empty());
    }

    public static ValidatableResponse awaitEnd(String jobId) {
        return await().until(
                        () -> as("problem-service", "service")
                                .get("/api/execution/result/" + jobId)
                                .then(),
                        result -> result.extract().path("verdict") != null);
    }

    public static Outcome outcome(LeasedJob held, Verdict verdict) {
        Outcome run = ScriptedRunner.outcome(held, "");
        boolean passed = verdict == Verdict.ACCEPTED;
        var tests = List.of(
                new TestResult(1, true, Verdict.ACCEPTED, false, "in", "out", "out", null, null, 7, 2, 900),
                new TestResult(2, passed, verdict, true, null, null, null, null, null, 40, 2, 300));
        return new Outcome(
                run.jobId(),
                verdict,
                "The long story of this: " + "x".repeat(5_000),
                null,
                null,
                new Grade(passed ? 2 : 1, 2, passed ? 100 : 50, tests),
                run.timings(),
                run.worker(),
                run.isolation(),
                run.imageDigest(),
                run.attempt(),
                run.startedAt(),
                run.finishedAt());
    }
}
