package dev.codesensei.problem.rejudging;

import dev.codesensei.errors.ApiException;
import dev.codesensei.problem.rejudging.GradesApi.Grade;
import dev.codesensei.problem.rejudging.GradesApi.Judged;
import dev.codesensei.problem.rejudging.GradesApi.Page;
import dev.codesensei.problem.rejudging.GradesApi.Replaced;
import dev.codesensei.problem.rejudging.GradesApi.Revisions;
import dev.codesensei.problem.rejudging.GradesApi.Verification;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the execution service, which may be busy for long, and away for a while. */
@ApplicationScoped
class Grades {

    private static final int PAGE = 1_000;
    private static final int WAIT_SECONDS = 20;
    private static final String FIELDS = "verdict,score,passed,total,imageDigest";
    private static final int BUSY = 503;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final long PAUSE_MILLIS = 500;

    private final GradesApi api;
    private final RejudgingConfig config;
    private final Clock clock;

    Grades(@RestClient GradesApi api, RejudgingConfig config, Clock clock) {
        this.api = api;
        this.config = config;
        this.clock = clock;
    }

    /** Each grade of a problem as it stands, the oldest first. */
    List<Grade> of(String problemId) {
        Map<String, Grade> grades = new LinkedHashMap<>();
        long after = 0;
        while (true) {
            long behind = after;
            Page page = patiently(() -> api.grades(problemId, behind, PAGE));
            page.items().forEach(grade -> grades.put(grade.jobId(), grade));
            if (page.items().size() < PAGE) {
                return List.copyOf(grades.values());
            }
            after = page.next();
        }
    }

    /** Empty where nobody can judge the program. */
    Optional<Comparison> judgeAgain(Grade grade, Verification by) {
        Instant deadline = clock.instant().plus(config.longest());
        try {
            String job = patiently(() -> api.verify(grade.jobId(), by)).jobId();
            while (clock.instant().isBefore(deadline)) {
                Judged judged = patiently(() -> api.result(job, WAIT_SECONDS, FIELDS));
                if (judged.verdict() != null) {
                    return Optional.of(new Comparison(grade, judged, job)).filter(Comparison::isJudged);
                }
            }
        } catch (WebApplicationException e) {
            Log.infof("Cannot judge again, jobId=%s: %s", grade.jobId(), e.getMessage());
        }
        return Optional.empty();
    }

    List<Replaced> revise(Revisions wanted) {
        return patiently(() -> api.revise(wanted)).items();
    }

    /** Repeats what has no answer yet; a refusal flies. */
    private <T> T patiently(Supplier<T> question) {
        Instant begun = clock.instant();
        while (true) {
            try {
                return question.get();
            } catch (WebApplicationException e) {
                int status = e.getResponse().getStatus();
                if (status < FIRST_SERVER_ERROR) {
                    throw e;
                }
                pause(begun.plus(status == BUSY ? config.longest() : config.patience()), e);
            } catch (ProcessingException e) {
                pause(begun.plus(config.patience()), e);
            }
        }
    }

    private void pause(Instant end, RuntimeException why) {
        if (clock.instant().isAfter(end)) {
            Log.warnf("Grades cannot be judged again: %s", why.getMessage());
            throw new ApiException(RejudgeErrors.JUDGE_AWAY, "Try again in a while");
        }
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Told to end", e);
        }
    }
}
