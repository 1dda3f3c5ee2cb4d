package dev.codesensei.runner.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.runner.testdata.TestKeeper;
import dev.codesensei.runner.testdata.TestKeeperResource;
import dev.codesensei.test.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions in Python, and what all languages share: calls, comparing, hidden tests. */
@QuarkusTest
@WithTestResource(RedisResource.class)
@WithTestResource(TestKeeperResource.class)
class PythonFunctionTest {

    TestKeeper keeper;

    @Inject
    JobQueue queue;

    @Inject
    FinishedJobs finished;

    FunctionJobs jobs;

    @BeforeEach
    void begin() {
        jobs = new FunctionJobs(keeper, queue, finished);
    }

    @Test
    void aLearnerSeesTheCallAndWhatWasPrintedApart() {
        TestResult result =
                FunctionJobs.only(jobs.add("python", "def add(a, b):\n    print('a is', a)\n    return a + b"));

        assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(result.input()).isEqualTo("add(1, 2)");
        assertThat(result.expected()).isEqualTo("3");
        assertThat(result.actual()).isEqualTo("3");
        assertThat(result.printed()).isEqualTo("a is 1\n");
        assertThat(result.message()).isNull();
    }

    @Test
    void aWrongValueIsShownBesideTheExpectedOne() {
        TestResult result = FunctionJobs.only(jobs.add("python", "def add(a, b): return a + b + 1"));

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.actual()).isEqualTo("4");
        assertThat(result.message()).isEqualTo("add(1, 2) returned 4, but 3 was expected.");
    }

    @Test
    void anExceptionShowsTheLinesOfTheLearnerAlone() {
        String code = "def half(n):\n    return n / 0\n\ndef add(a, b):\n    return half(a)";

        TestResult result = FunctionJobs.only(jobs.add("python", code));

        assertThat(result.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
        assertThat(result.message())
                .startsWith("add did not return:")
                .contains("solution.py\", line 5, in add", "line 2, in half", "ZeroDivisionError: division by zero")
                .doesNotContain("main.py", "box/main");
    }

    @Test
    void aMistakeInTheLanguageShowsItsLine() {
        TestResult result = FunctionJobs.only(jobs.add("python", "def add(a, b)\n    return a + b"));

        assertThat(result.message()).contains("line 1", "SyntaxError").doesNotContain("main.py");
    }

    @Test
    void endlessRecursionIsExplained() {
        TestResult result = FunctionJobs.only(jobs.add("python", "def add(a, b): return add(a, b)"));

        assertThat(result.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
        assertThat(result.message()).contains("RecursionError", "call itself without end?");
    }

    @Test
    void aLoopWithoutEndRunsOutOfTime() {
        assertThat(jobs.add("python", "def add(a, b):\n    while True: pass").verdict())
                .isEqualTo(Verdict.TIME_LIMIT);
    }

    @Test
    void aMisspeltNameIsGuessed() {
        TestResult result = FunctionJobs.only(jobs.add("python", "def Ad(a, b): return a + b"));

        assertThat(result.message()).isEqualTo("There is no function add. Did you mean Ad?");
    }

    @Test
    void anotherNumberOfParametersIsNamed() {
        TestResult result = FunctionJobs.only(jobs.add("python", "def add(a): return a"));

        assertThat(result.message())
                .isEqualTo("add is called with 2 arguments, but takes 1: it should begin with add(a, b).");
    }

    @Test
    void valuesOfOtherTypesAreNamed() {
        assertThat(message("def add(a, b): return str(a + b)"))
                .isEqualTo("add returned the text \"3\", a whole number was expected.");
        assertThat(message("def add(a, b): print(a + b)"))
                .isEqualTo("add returned nothing, a whole number was expected: is a return missing?");
        assertThat(message("def add(a, b): return True"))
                .isEqualTo("add returned the truth value true, a whole number was expected.");
        assertThat(message("def add(a, b):\n    yield a + b")).contains("a generator (does it use yield?)");
        assertThat(message("def add(a, b): return add")).contains("add returned a function, a whole number");
    }

    @Test
    void aFunctionThatReadsIsToldWhereItsValuesAre() {
        assertThat(message("def add(a, b): return int(input())")).contains("EOFError", "come as parameters");
    }

    @Test
    void everyTypeGoesInAndComesBack() {
        assertThat(passes("matrix<float>", "[[1, 2.5], [], [-1e300]]")).isTrue();
        assertThat(passes("map<int, list<string>>", "{\"-7\": [\"\\u00fc\\n\\\"\", \"\"], \"12\": []}"))
                .isTrue();
        assertThat(passes("linked_list<bool>", "[true, false]")).isTrue();
        assertThat(passes("linked_list<int>", "[]")).isTrue();
        assertThat(passes("binary_tree<int>", "[1, null, 2, 3]")).isTrue();
        assertThat(passes("binary_tree<int>", "[]")).isTrue();
        assertThat(passes("optional<int>", "null")).isTrue();
        assertThat(passes("optional<string>", "\"null\"")).isTrue();
        assertThat(passes("list<int>", "[9223372036854775807, -9223372036854775808, 123456789012345678901234567890]"))
                .isTrue();
    }

    @Test
    void listNodesAndTreeNodesAreThereForTheLearner() {
        var reversed = FunctionJobs.signature("turn", "linked_list<int>", "head", "linked_list<int>");
        var depth = FunctionJobs.signature("depth", "int", "root", "binary_tree<int>");
        String turn = "def turn(head):\n  last = None\n  while head:\n    last = ListNode(head.val, last)\n"
                + "    head = head.next\n  return last";
        String measure = "def depth(root): return 1 + max(depth(root.left), depth(root.right)) if root else 0";

        assertThat(jobs.one("python", turn, reversed, "[[1, 2, 3]]", "[3, 2, 1]")
                        .passed())
                .isTrue();
        assertThat(jobs.one("python", measure, depth, "[[1, null, 2, 3]]", "3").passed())
                .isTrue();
    }

    @Test
    void floatsMayBeAsFarOffAsTheCheckerSays() {
        var third = FunctionJobs.signature("third", "float");
        Checker loose = new Checker.Tokens(true, false, null, 0.01);

        assertThat(jobs.grade("python", "def third(): return 0.33", loose, third, jobs.test("[]", "0.333", false))
                        .verdict())
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(jobs.one("python", "def third(): return 0.33", third, "[]", "0.333")
                        .message())
                .isEqualTo("third() returned 0.33, but 0.333 was expected.");
        assertThat(jobs.one("python", "def third(): return 1/3", third, "[]", "0.3333333333333")
                        .passed())
                .isTrue();
    }

    @Test
    void whatIsInAHiddenTestIsToldToNobody() {
        String code = "def add(a, b):\n    print('secret', a)\n    raise ValueError(f'secret {a}')";

        Outcome outcome =
                jobs.grade("python", code, Checker.USUAL, FunctionJobs.ADD, jobs.test("[7777, 1]", "7778", true));

        assertThat(outcome.toString()).doesNotContain("secret", "777");
        assertThat(outcome.message()).isEqualTo("Test 1, a hidden one, failed");
    }

    @Test
    void aLanguageInWhichNothingIsCalledIsNamed() {
        Outcome outcome = jobs.add("bash", "add() { echo $(($1 + $2)); }");

        assertThat(outcome.verdict()).isEqualTo(Verdict.COMPILE_ERROR);
        assertThat(outcome.message()).contains("python");
    }

    private String message(String code) {
        return String.valueOf(FunctionJobs.only(jobs.add("python", code)).message());
    }

    private boolean passes(String type, String value) {
        var same = FunctionJobs.signature("same", type, "value", type);
        return jobs.one("python", "def same(value): return value", same, "[" + value + "]", value)
                .passed();
    }
}
