package dev.codesensei.problem.publishing;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.TestResult;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Stands for the execution service: a program that says what is to become of it gets that, and any other is right. */
@Mock
@RestClient
@Singleton
public class ScriptedExecution implements ExecutionApi {

    private final Map<String, Verification> begun = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final AtomicInteger jobs = new AtomicInteger();

    /** Done while something of that problem is judged. */
    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

    void meanwhile(String problemId, Runnable what) {
        meanwhile.put(problemId, what);
    }

    List<Verification> begunFor(String problemId) {
        return begun.values().stream()
                .filter(asked -> asked.problemId().equals(problemId))
                .toList();
    }

    @Override
    public Begun begin(Verification wanted) {
        switch (script(wanted)) {
            case "away" -> throw new ProcessingException("Connection refused");
            case "full" -> throw new WebApplicationException(503);
            case "of no language" -> throw new WebApplicationException(409);
            default -> {}
        }
        String jobId = "job-" + jobs.incrementAndGet();
        begun.put(jobId, wanted);
        return new Begun(jobId);
    }

    @Override
    public JudgedSolution result(String jobId, int waitSeconds) {
        Verification wanted = Objects.requireNonNull(begun.get(jobId));
        int times = asked.merge(jobId, 1, Integer::sum);
        Runnable event = meanwhile.remove(wanted.problemId());
        if (event != null) {
            event.run();
        }
        return switch (script(wanted)) {
            case "restarted" -> afterTheRestart(times);
            case "lost" -> throw new ProcessingException("Connection refused");
            case "slow to come" -> times < 3 ? new JudgedSolution(null, null, null, null, null, null) : right();
            case "wrong" -> ended(Verdict.WRONG_ANSWER, "Line 1: 42 was expected");
            case "slow" -> ended(Verdict.TIME_LIMIT, null);
            case "crash" -> ended(Verdict.RUNTIME_ERROR, null);
            case "no program" -> new JudgedSolution(Verdict.COMPILE_ERROR, "missing ;", null, null, null, null);
            default -> right();
        };
    }

    private static JudgedSolution afterTheRestart(int times) {
        return switch (times) {
            case 1 -> throw new ProcessingException("Connection reset");
            case 2 -> throw new WebApplicationException(503);
            default -> right();
        };
    }

    @Override
    public void cancel(String jobId) {
        begun.remove(jobId);
    }

    /** What stands behind the first sign of a comment. */
    private static String script(Verification wanted) {
        SourceFile main = wanted.files().getFirst();
        String code = new String(main.content(), StandardCharsets.UTF_8);
        return code.startsWith("# ") ? code.substring(2).strip() : "right";
    }

    private static JudgedSolution right() {
        return new JudgedSolution(
                Verdict.ACCEPTED, null, 2, 2, 100.0, List.of(test(1, Verdict.ACCEPTED), test(2, Verdict.ACCEPTED)));
    }

    private static JudgedSolution ended(Verdict ofSecond, @Nullable String message) {
        return new JudgedSolution(ofSecond, message, 1, 2, 50.0, List.of(test(1, Verdict.ACCEPTED), test(2, ofSecond)));
    }

    private static TestResult test(int index, Verdict verdict) {
        return new TestResult(
                index, verdict == Verdict.ACCEPTED, verdict, false, null, null, null, null, null, 10L * index, 5, 5);
    }
}
