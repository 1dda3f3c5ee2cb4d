package dev.codesensei.runner.judging;

import dev.codesensei.judge.Program;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.runner.function.FunctionPrograms;
import org.jspecify.annotations.Nullable;

/** What a job's program becomes before it is compiled. */
sealed interface WholeProgram {

    /** It can be compiled and run. */
    record Ready(Program program) implements WholeProgram {}

    /** It cannot, and why. */
    record Failed(Verdict verdict, String message) implements WholeProgram {}

    /**
     * A program with what calls its function.
     *
     * @param function what the program has to have; null for one that reads and prints
     */
    static WholeProgram of(@Nullable FunctionSignature function, Program program) {
        if (function == null) {
            return new Ready(program);
        }
        return FunctionPrograms.around(function, program)
                .<WholeProgram>map(Ready::new)
                .orElseGet(() -> new Failed(
                        Verdict.COMPILE_ERROR,
                        "This problem asks for a function, and functions are called in these languages: "
                                + String.join(", ", FunctionPrograms.languages())));
    }
}
