package dev.codesensei.runner.judging;

import dev.codesensei.judge.Program;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.ValidatorSource;
import dev.codesensei.runner.checking.OutputValidator;
import dev.codesensei.runner.compiling.ProgramCompiler;
import dev.codesensei.runner.language.Language;
import dev.codesensei.runner.language.Languages;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import dev.codesensei.runner.testdata.OpenTestSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Makes the validators of problems ready. What was compiled once is remembered like any program. */
@ApplicationScoped
class Validators {

    private final Languages languages;
    private final ProgramCompiler programs;

    Validators(Languages languages, ProgramCompiler programs) {
        this.languages = languages;
        this.programs = programs;
    }

    /** A validator that cannot be made ready: the problem's author has to mend it. */
    static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableException(String reason) {
            super(reason);
        }
    }

    Optional<OutputValidator> of(OpenTestSet tests, Sandbox sandbox) throws UnusableException {
        ValidatorSource source = tests.tests().validator();
        return source == null ? Optional.empty() : Optional.of(ready(source, tests, sandbox));
    }

    private OutputValidator ready(ValidatorSource source, OpenTestSet tests, Sandbox sandbox) throws UnusableException {
        Language language = languages
                .find(source.language())
                .orElseThrow(() -> new UnusableException("No runner offers its language " + source.language()));
        List<SourceFile> files = source.files().stream()
                .map(file -> new SourceFile(file.name(), AnswerChecks.bytes(tests.file(file))))
                .toList();
        Optional<Command> compiler = language.compile(files);
        List<SourceFile> program = compiler.isPresent() ? compiled(language, compiler.get(), sandbox) : files;
        var ready = new ReadyProgram(
                language, new Program(source.language(), files, "", List.of(), source.limits()), program);
        return new OutputValidator(ready::command, source.limits());
    }

    private List<SourceFile> compiled(Language language, Command compiler, Sandbox sandbox) throws UnusableException {
        Report report = programs.compile(language.info().id(), language.info().imageDigest(), compiler, sandbox)
                .report();
        if (!report.ending().equals(new Ending.Exited(0))) {
            throw new UnusableException(
                    "It could not be compiled: " + new String(report.stderr(), StandardCharsets.UTF_8));
        }
        return report.collected();
    }
}
