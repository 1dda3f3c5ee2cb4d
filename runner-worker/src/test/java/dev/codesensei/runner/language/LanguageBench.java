package dev.codesensei.runner.language;

import dev.codesensei.judge.LanguageInfo;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import dev.codesensei.runner.sandbox.SandboxProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Compiles and runs test programs as a job would be, and gives the report of the step that ended it. */
record LanguageBench(Languages found, SandboxProvider sandboxes) implements AutoCloseable {

    List<String> languages() {
        return found.offered().stream().map(LanguageInfo::id).toList();
    }

    Report run(
            TestPrograms.Program program, List<String> arguments, String stdin, UnaryOperator<Limits> changedLimits) {
        Language language = found.find(program.language()).orElseThrow();
        List<SourceFile> sources = mainFileNamed(language.info().fileName(), program.files());
        Limits limits = changedLimits.apply(language.info().limits());
        try (Sandbox sandbox = sandboxes.acquire()) {
            var compiler = language.compile(sources);
            if (compiler.isEmpty()) {
                return sandbox.run(language.run(sources, sources, arguments, utf8(stdin), limits), OutputListener.NONE);
            }
            Report compiled = sandbox.run(compiler.get(), OutputListener.NONE);
            return compiled.ending().equals(new Ending.Exited(0))
                    ? sandbox.run(
                            language.run(sources, compiled.collected(), arguments, utf8(stdin), limits),
                            OutputListener.NONE)
                    : compiled;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sandboxes.close();
    }

    private static List<SourceFile> mainFileNamed(String name, List<SourceFile> files) {
        return IntStream.range(0, files.size())
                .mapToObj(i -> i == 0 ? new SourceFile(name, files.get(i).content()) : files.get(i))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
