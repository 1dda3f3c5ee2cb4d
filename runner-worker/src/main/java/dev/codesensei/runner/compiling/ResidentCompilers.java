package dev.codesensei.runner.compiling;

import dev.codesensei.judge.LanguageInfo;
import dev.codesensei.runner.language.Languages;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.SandboxProvider;
import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The compilers that stay, one for each language that has one. They start beside everything else, and nobody waits. */
@Singleton
final class ResidentCompilers implements QuickCompiler {

    private final Map<String, ResidentCompiler> compilers = new TreeMap<>();
    private volatile List<Thread> lives = List.of();

    ResidentCompilers(Languages languages, SandboxProvider sandboxes) {
        for (LanguageInfo info : languages.offered()) {
            languages
                    .find(info.id())
                    .flatMap(language -> language.resident())
                    .ifPresent(
                            program -> compilers.put(info.id(), new ResidentCompiler(info.id(), program, sandboxes)));
        }
    }

    void begin(@Observes StartupEvent started) {
        lives = compilers.values().stream()
                .map(compiler -> Thread.ofVirtual().name("resident-compiler").start(() -> live(compiler)))
                .toList();
    }

    @Shutdown
    void stop() {
        lives.forEach(Thread::interrupt);
    }

    private static void live(ResidentCompiler compiler) {
        try {
            compiler.live();
        } catch (InterruptedException _) { // the runner stops
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Optional<Report> compile(String language, Command command) {
        ResidentCompiler compiler = compilers.get(language);
        return compiler == null ? Optional.empty() : compiler.compile(command);
    }
}
