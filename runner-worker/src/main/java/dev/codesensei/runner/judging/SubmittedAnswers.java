package dev.codesensei.runner.judging;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.runner.judging.Ruling.Checked;
import dev.codesensei.runner.judging.Turn.Cost;
import dev.codesensei.runner.sandbox.Sandbox;
import java.util.List;
import java.util.Optional;

/** What was submitted are the answers: a file for each test, by its name. Nothing is run but the problem's validator. */
record SubmittedAnswers(List<SourceFile> files, int tests, AnswerChecks checks) implements Turns {

    private static final String SUFFIX = ".out";

    SubmittedAnswers {
        files = List.copyOf(files);
    }

    @Override
    public Turn take(TestCase test, Pass pass, Sandbox sandbox) {
        return answer(test)
                .map(answer -> new Turn(Cost.NOTHING, answer, checked(test, pass, answer, sandbox)))
                .orElseGet(() -> new Turn(
                        Cost.NOTHING,
                        new byte[0],
                        new Checked(Verdict.WRONG_ANSWER, "There is no file " + name(test) + " among the answers")));
    }

    /** Where there is one test and one file, whatever its name is. */
    private Optional<byte[]> answer(TestCase test) {
        return files.stream()
                .filter(file -> (files.size() == 1 && tests == 1) || file.name().equals(name(test)))
                .map(SourceFile::content)
                .findFirst();
    }

    private Ruling checked(TestCase test, Pass pass, byte[] answer, Sandbox sandbox) {
        try (AnswerCheck check = checks.begin(test, pass)) {
            check.printed(answer);
            return check.end(sandbox);
        }
    }

    /** Tests lie in folders of their package, and the outermost is the same for all that are hidden. */
    private static String name(TestCase test) {
        return test.name().replaceFirst("^(sample|secret)/", "") + SUFFIX;
    }
}
