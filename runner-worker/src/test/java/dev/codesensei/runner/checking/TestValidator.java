package dev.codesensei.runner.checking;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.language.Language;
import dev.codesensei.runner.language.ShippedLanguages;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The validator of the tests in one of its languages, compiled; it does what its last argument says. */
record TestValidator(ShippedLanguages shipped, ValidatorProgram program) {

    private static final Limits LIMITS = new Limits(1_000, 2_000, 256 * 1024, 1 << 20, 20, 20 << 20);

    static TestValidator compiled(ShippedLanguages shipped, String language, String file) {
        Language found = shipped.languages().find(language).orElseThrow();
        List<SourceFile> sources =
                List.of(new SourceFile(found.info().fileName(), read(Path.of("src/test/resources/validators", file))));
        List<SourceFile> program = found.compile(sources)
                .map(command -> collected(run(shipped, command)))
                .orElse(sources);
        return new TestValidator(
                shipped, (arguments, stdin, limits) -> found.run(sources, program, arguments, stdin, limits));
    }

    ValidatorVerdict does(String behaviour, String output) {
        return asked("in", "ans", output, Optional.of(behaviour));
    }

    ValidatorVerdict asked(String input, String answer, String output, Optional<String> behaviour) {
        var asked = new ValidatedOutput(
                bytes(input), bytes(answer), bytes(output), behaviour.stream().toList(), List.of());
        try (Sandbox sandbox = shipped.sandboxes().acquire()) {
            return new OutputValidator(program, LIMITS).validate(asked, sandbox);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<SourceFile> collected(Report report) {
        if (!report.ending().equals(new Ending.Exited(0))) {
            throw new IllegalStateException(new String(report.stderr(), StandardCharsets.UTF_8));
        }
        return report.collected();
    }

    private static Report run(ShippedLanguages shipped, Command command) {
        try (Sandbox sandbox = shipped.sandboxes().acquire()) {
            return sandbox.run(command, OutputListener.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
