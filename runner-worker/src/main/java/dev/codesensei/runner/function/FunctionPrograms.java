package dev.codesensei.runner.function;

import dev.codesensei.judge.Program;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.FunctionSignature;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes programs of functions, in the languages in which function problems can be solved. */
public final class FunctionPrograms {

    private static final Map<String, Driver> DRIVERS = Map.of(
            "python", new ScriptDriver("python/main.py", ".py", ""),
            "javascript", new ScriptDriver("javascript/main.js", ".js", """

                            ;module.exports.senseiFunction = typeof {name} === 'undefined' ? undefined : {name};
                            """),
            "typescript", new TypeScriptDriver(),
            "java", new JavaDriver(),
            "cpp", new CppDriver(),
            "cpp20", new CppDriver(),
            "go", new GoDriver());

    private FunctionPrograms() {}

    /** In which functions can be called, by their ids. */
    public static List<String> languages() {
        return DRIVERS.keySet().stream().sorted().toList();
    }

    /** The program that calls the function of a learner; empty if nobody can call one in its language. */
    public static Optional<Program> around(FunctionSignature signature, Program learner) {
        return Optional.ofNullable(DRIVERS.get(learner.language())).map(driver -> {
            List<SourceFile> files = driver.around(signature, learner.files());
            return new Program(learner.language(), files, "", List.of(), learner.limits());
        });
    }
}
