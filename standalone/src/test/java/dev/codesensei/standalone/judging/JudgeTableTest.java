package dev.codesensei.standalone.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.standalone.gateway.PackageReport.Solution;
import dev.codesensei.standalone.gateway.PackageReport.Test;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

class JudgeTableTest {

    @org.junit.jupiter.api.Test
    void aLetterTellsOfEachTestAndARowOfEachGroup() {
        var tests = new ArrayList<Test>(List.of(test("sample/1", "ACCEPTED")));
        for (int i = 0; i < 70; i++) {
            tests.add(test("secret/small/" + i, i == 61 ? "RUNTIME_ERROR" : "ACCEPTED"));
        }
        tests.add(test("secret/large/0", "TIME_LIMIT"));

        Solution solution = solution("PARTIAL", 70, 80, 37.5, null, tests);

        assertThat(lines(solution)).isEqualTo("""
                mine.py (python): PARTIAL, 70 of 80 tests, score 37.5, slowest 9 of 1000 ms
                  sample             1/1  .
                  secret/small     69/70  ............................................................
                                          .R........
                  secret/large       0/1  T
                  secret/small/61: RUNTIME_ERROR after 9 ms. Look at line 3.
                  tests that were not looked at: 8""");
        assertThat(JudgeTable.legend(List.of(solution))).isEqualTo("R RUNTIME_ERROR, T TIME_LIMIT");
    }

    @org.junit.jupiter.api.Test
    void whatDoesNotCompileShowsWhatTheCompilerSaid() {
        Solution solution = solution("COMPILE_ERROR", 0, 0, null, "line 1: ; expected\n", List.of());

        assertThat(lines(solution)).isEqualTo("""
                mine.py (python): COMPILE_ERROR, 0 of 0 tests, slowest 9 of 1000 ms
                  line 1: ; expected""");
    }

    @org.junit.jupiter.api.Test
    void whereEverythingIsPassedThereIsNothingToExplain() {
        Solution solution = solution("ACCEPTED", 1, 1, 100.0, null, List.of(test("secret/1", "ACCEPTED")));

        assertThat(lines(solution)).endsWith("score 100, slowest 9 of 1000 ms\n  secret       1/1  .");
        assertThat(JudgeTable.legend(List.of(solution))).isEmpty();
    }

    private static String lines(Solution solution) {
        return String.join("\n", new JudgeTable("mine.py", solution, 1_000).lines());
    }

    private static Test test(String name, String verdict) {
        return new Test(name, verdict, 9, null, verdict.equals("ACCEPTED") ? null : "Look at line 3.");
    }

    private static Solution solution(
            String verdict, int passed, int total, @Nullable Double score, @Nullable String message, List<Test> tests) {
        return new Solution("given0/mine.py", "python", verdict, passed, total, 9, true, null, message, score, tests);
    }
}
