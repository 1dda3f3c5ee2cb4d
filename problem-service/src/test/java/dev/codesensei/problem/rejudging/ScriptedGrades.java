package dev.codesensei.problem.rejudging;

import dev.codesensei.judge.Verdict;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Stands for the execution service: it has grades, and each comes to what its language says when it is judged again. */
@Mock
@RestClient
@Singleton
public class ScriptedGrades implements GradesApi {

    static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, List<Grade>> grades = new ConcurrentHashMap<>();
    private final Map<String, String> verifications = new ConcurrentHashMap<>();
    private final Map<String, Verification> asked = new ConcurrentHashMap<>();
    private final List<Revisions> revised = new CopyOnWriteArrayList<>();
    private final Set<String> overtaken = ConcurrentHashMap.newKeySet();
    private final Set<String> dead = ConcurrentHashMap.newKeySet();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    /** A grade of a problem; its language says what it comes to. */
    String add(String problemId, Verdict verdict, String language) {
        return add(problemId, "job-" + problemId + "-" + size(problemId), 0, verdict, language);
    }

    String add(String problemId, String jobId, int revision, Verdict verdict, String language) {
        boolean accepted = verdict == Verdict.ACCEPTED;
        grades.computeIfAbsent(problemId, _ -> new CopyOnWriteArrayList<>())
                .add(new Grade(
                        jobId,
                        revision,
                        "mira",
                        language,
                        "sha256:old",
                        verdict,
                        accepted ? 100 : 50,
                        accepted ? 2 : 1,
                        2,
                        EARLY.plusSeconds(size(problemId))));
        return jobId;
    }

    void overtake(String jobId) {
        overtaken.add(jobId);
    }

    /** From now on, whoever wants to change this grade gets no answer. */
    void dieAt(String jobId) {
        dead.add(jobId);
    }

    void revive() {
        dead.clear();
    }

    List<Verification> asked() {
        return List.copyOf(asked.values());
    }

    /** The grades of a problem that were changed, as often as they were. */
    List<String> revised(String rejudge) {
        return revised.stream()
                .filter(one -> one.rejudge().equals(rejudge))
                .flatMap(one -> one.items().stream())
                .map(Revision::jobId)
                .toList();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public Page grades(String problemId, long after, int limit) {
        List<Grade> all = new ArrayList<>(grades.getOrDefault(problemId, List.of()));
        int end = Math.min(all.size(), (int) after + limit);
        return new Page(all.subList((int) after, end), end);
    }

    @Override
    public Begun verify(String jobId, Verification wanted) {
        Grade grade = find(wanted.problemId(), jobId);
        switch (grade.language()) {
            case "gone" -> throw new WebApplicationException(404);
            case "away" -> throw new ProcessingException("Connection refused");
            default -> {}
        }
        asked.put(jobId, wanted);
        verifications.put("again-" + jobId, grade.language());
        mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        return new Begun("again-" + jobId);
    }

    @Override
    public Judged result(String jobId, int waitSeconds, String fields) {
        underWay.decrementAndGet();
        return switch (Objects.requireNonNull(verifications.get(jobId))) {
            case "right" -> judged(Verdict.ACCEPTED, 100.0, 2);
            case "wrong" -> judged(Verdict.WRONG_ANSWER, 50.0, 1);
            case "no-program" -> new Judged(Verdict.COMPILE_ERROR, null, null, null, "sha256:new");
            default -> new Judged(Verdict.JUDGE_FAILURE, null, null, null, null);
        };
    }

    @Override
    public Revised revise(Revisions wanted) {
        if (wanted.items().stream().map(Revision::jobId).anyMatch(dead::contains)) {
            throw new ProcessingException("Connection refused");
        }
        revised.add(wanted);
        return new Revised(wanted.items().stream()
                .map(item -> overtaken.contains(item.jobId()) ? Replaced.OVERTAKEN : Replaced.DONE)
                .toList());
    }

    private Grade find(String problemId, String jobId) {
        return Objects.requireNonNull(grades.get(problemId)).stream()
                .filter(grade -> grade.jobId().equals(jobId))
                .max(Comparator.comparingInt(Grade::revision))
                .orElseThrow();
    }

    private int size(String problemId) {
        return grades.getOrDefault(problemId, List.of()).size();
    }

    private static Judged judged(Verdict verdict, @Nullable Double score, int passed) {
        return new Judged(verdict, score, passed, 2, "sha256:new");
    }
}
