package dev.codesensei.problem.attempts;

import dev.codesensei.judge.Verdict;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Stands for the execution service: a list of grades to which tests add. */
@Mock
@RestClient
@Singleton
public class ScriptedFeed implements GradeFeed {

    private final List<Grade> grades = new CopyOnWriteArrayList<>();

    /** Adds what somebody's program came to. */
    public void add(String user, String problemId, Verdict verdict) {
        add(user, problemId, "python", verdict, 15, null);
    }

    /** Adds what a program came to when it was judged again. */
    public void replace(String user, String problemId, Verdict before, Verdict after) {
        add(user, problemId, "python", after, 15, before);
    }

    synchronized void add(
            String user, String problemId, String language, Verdict verdict, long millis, @Nullable Verdict before) {
        grades.add(grade(grades.size() + 1, user, problemId, language, verdict, millis, before));
    }

    static Grade grade(
            long seq,
            String user,
            String problemId,
            String language,
            Verdict verdict,
            long millis,
            @Nullable Verdict before) {
        return new Grade(
                seq,
                user,
                problemId,
                language,
                result(verdict, millis),
                before == null ? null : result(before, millis));
    }

    private static Result result(Verdict verdict, long millis) {
        return new Result(verdict, millis, 9_000);
    }

    @Override
    public Page behind(long after, int limit) {
        List<Grade> found = grades.stream()
                .filter(grade -> grade.seq() > after)
                .limit(limit)
                .toList();
        return new Page(found, found.isEmpty() ? after : found.getLast().seq());
    }
}
