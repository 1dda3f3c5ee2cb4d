package dev.codesensei.runner.judging;

import dev.codesensei.judge.Program;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.Task;
import dev.codesensei.runner.function.FunctionPrograms;

/** What a job's program becomes before it is compiled. */
sealed interface WholeProgram {

    /** It can be compiled and run. */
    record Ready(Program program) implements WholeProgram {}

    /** It cannot, and why. */
    record Failed(Verdict verdict, String message) implements WholeProgram {}

    /**
     * A program as it is, or with what calls its function.
     */
    static WholeProgram of(Task task, Program program) {
        return switch (task) {
            case Task.Function(FunctionSignature signature) -> calling(signature, program);
            case Task.Stdio _, Task.Interactive _, Task.SubmitAnswer _, Task.InputValidation _ -> new Ready(program);
        };
    }

    private static WholeProgram calling(FunctionSignature function, Program program) {
        return FunctionPrograms.around(function, program)
                .<WholeProgram>map(Ready::new)
                .orElseGet(() -> new Failed(
                        Verdict.COMPILE_ERROR,
                        "This problem asks for a function, and functions are called in these languages: "
                                + String.join(", ", FunctionPrograms.languages())));
    }
}
