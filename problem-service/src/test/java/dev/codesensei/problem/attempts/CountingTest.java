package dev.codesensei.problem.attempts;

import static dev.codesensei.problem.attempts.ScriptedFeed.grade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Verdict;
import dev.codesensei.problem.ProblemSuite;
import dev.codesensei.problem.attempts.GradeFeed.Grade;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CountingTest extends ProblemSuite {

    private final String problem = "p-" + UUID.randomUUID();

    @Inject
    Counting counting;

    @Inject
    Attempts attempts;

    @Inject
    AttemptRepository repository;

    @Test
    void eachGradeIsCountedOnceHoweverOftenItComes() {
        List<Grade> grades = List.of(by("mira", 1, Verdict.WRONG_ANSWER), by("mira", 2, Verdict.ACCEPTED));

        IntStream.range(0, 3).forEach(_ -> counting.count(grades));

        assertThat(attempts.of(problem)).satisfies(counts -> {
            assertThat(counts.attempts()).isEqualTo(2);
            assertThat(counts.accepted()).isEqualTo(1);
            assertThat(counts.users()).isEqualTo(1);
            assertThat(counts.verdicts()).isEqualTo(Map.of("ACCEPTED", 1, "WRONG_ANSWER", 1));
        });
    }

    @Test
    void whoeverDiesBetweenTheTwoWritesIsFollowedByOneWhoFindsTheSameUsersNew() {
        List<Grade> grades = List.of(by("mira", 1, Verdict.WRONG_ANSWER), by("noor", 2, Verdict.ACCEPTED));
        UserAttempts none = UserAttempts.none(UserAttempts.idOf("mira", problem));
        repository.replace(none, none.with(grades.getFirst()));

        counting.count(grades);

        assertThat(attempts.of(problem).users()).isEqualTo(2);
        assertThat(attempts.of(problem).attempts()).isEqualTo(2);
    }

    @Test
    void aRepeatInLargerPagesCountsTheRest() {
        Grade first = by("mira", 1, Verdict.WRONG_ANSWER);
        Grade second = by("noor", 2, Verdict.ACCEPTED);
        counting.count(List.of(first));

        counting.count(List.of(first, second));

        assertThat(attempts.of(problem).attempts()).isEqualTo(2);
        assertThat(attempts.of(problem).users()).isEqualTo(2);
    }

    @Test
    void severalWhoCountAtOnceCountNothingTwice() {
        List<Grade> grades = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> by("user-" + i % 7, i, i % 2 == 0 ? Verdict.ACCEPTED : Verdict.TIME_LIMIT))
                .toList();

        IntStream.range(0, 4).parallel().forEach(_ -> countAll(grades));

        assertThat(attempts.of(problem)).satisfies(counts -> {
            assertThat(counts.attempts()).isEqualTo(200);
            assertThat(counts.accepted()).isEqualTo(100);
            assertThat(counts.users()).isEqualTo(7);
        });
    }

    @Test
    void aGradeThatIsJudgedAgainTakesThePlaceOfItself() {
        counting.count(List.of(
                by("mira", 1, Verdict.WRONG_ANSWER),
                grade(2, "mira", problem, "python", Verdict.ACCEPTED, 30, Verdict.WRONG_ANSWER)));

        assertThat(attempts.of(problem)).satisfies(counts -> {
            assertThat(counts.attempts()).isEqualTo(1);
            assertThat(counts.users()).isEqualTo(1);
            assertThat(counts.verdicts()).isEqualTo(Map.of("ACCEPTED", 1));
            assertThat(counts.time().counts()).startsWith(0, 0, 1, 0);
        });
        assertThat(attempts.hasSolved("mira", problem)).isTrue();
    }

    @Test
    void whatIsAcceptedNoMoreIsSolvedNoMore() {
        counting.count(List.of(
                by("mira", 1, Verdict.ACCEPTED),
                grade(2, "mira", problem, "python", Verdict.WRONG_ANSWER, 15, Verdict.ACCEPTED)));

        assertThat(attempts.hasSolved("mira", problem)).isFalse();
        assertThat(attempts.of(problem).accepted()).isZero();
        assertThat(attempts.of(problem).time().counts()).containsOnly(0);
    }

    @Test
    void ofTwoAcceptedProgramsOneIsEnough() {
        counting.count(List.of(
                by("mira", 1, Verdict.ACCEPTED),
                by("mira", 2, Verdict.ACCEPTED),
                grade(3, "mira", problem, "python", Verdict.WRONG_ANSWER, 15, Verdict.ACCEPTED)));

        assertThat(attempts.hasSolved("mira", problem)).isTrue();
    }

    @Test
    void ourFailuresAndWhatWasCancelledAreNoAttempts() {
        counting.count(List.of(by("mira", 1, Verdict.JUDGE_FAILURE), by("noor", 2, Verdict.CANCELLED)));

        assertThat(attempts.of(problem)).satisfies(counts -> {
            assertThat(counts.attempts()).isZero();
            assertThat(counts.users()).isZero();
            assertThat(counts.acceptanceRate()).isNull();
        });
    }

    @Test
    void aFailureOfOursThatIsJudgedAgainBecomesAnAttempt() {
        counting.count(List.of(
                by("mira", 1, Verdict.JUDGE_FAILURE),
                grade(2, "mira", problem, "python", Verdict.ACCEPTED, 15, Verdict.JUDGE_FAILURE)));

        assertThat(attempts.of(problem).attempts()).isEqualTo(1);
        assertThat(attempts.of(problem).users()).isEqualTo(1);
        assertThat(attempts.hasSolved("mira", problem)).isTrue();
    }

    @Test
    void problemsAndLanguagesAreCountedApart() {
        List<Grade> grades = new ArrayList<>(List.of(by("mira", 1, Verdict.ACCEPTED), by("noor", 2, Verdict.ACCEPTED)));
        String other = "q-" + UUID.randomUUID();
        grades.add(grade(3, "mira", other, "java", Verdict.ACCEPTED, 15_000, null));

        counting.count(grades);

        assertThat(attempts.of(other).languages()).isEqualTo(Map.of("java", 1));
        assertThat(attempts.of(other).acceptedBy()).isEqualTo(Map.of("java", 1));
        assertThat(attempts.of(other).time().counts()).endsWith(0, 1);
        assertThat(attempts.of(problem).users()).isEqualTo(2);
    }

    private void countAll(List<Grade> grades) {
        for (int begin = 0; begin < grades.size(); begin += 20) {
            List<Grade> page = grades.subList(begin, begin + 20);
            while (!counting.count(page)) {
                Thread.onSpinWait();
            }
        }
    }

    private Grade by(String user, long seq, Verdict verdict) {
        return grade(seq, user, problem, "python", verdict, 15, null);
    }
}
