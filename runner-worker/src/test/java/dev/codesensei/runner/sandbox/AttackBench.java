package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.language.Language;
import dev.codesensei.runner.language.Languages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Runs attacks, in whatever language they are written. What does not attack the compiler is compiled once, with all
 * guards, and then runs in any sandbox.
 */
record AttackBench(
        Languages languages,
        AttackSources sources,
        SandboxProvider guarded,
        Map<List<SourceFile>, List<SourceFile>> programs) {

    private static final Map<String, String> BY_ENDING = Map.of(
            "c",
            "c",
            "cpp",
            "cpp",
            "go",
            "go",
            "java",
            "java",
            "js",
            "javascript",
            "rs",
            "rust",
            "sh",
            "bash",
            "ts",
            "typescript");

    /** The class of attacks on compilers. */
    private static final String ON_COMPILERS = "compiling";

    static AttackBench of(Languages languages, Target target, SandboxProvider guarded) {
        return new AttackBench(languages, new AttackSources(target), guarded, new ConcurrentHashMap<>());
    }

    /** Runs an attack, and before or beside it what the index names. */
    Report run(Attack attack, SandboxProvider provider) {
        List<SourceFile> program = compile(attack); // before any slot is taken: it takes one itself
        try (Sandbox sandbox = provider.acquire()) {
            if (attack.has("after")) {
                sandbox.run(helper(attack, "after"), OutputListener.NONE);
            }
            return attack.has("beside") ? runBeside(attack, program, provider, sandbox) : run(attack, program, sandbox);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The other program prints something when it is ready, and is ended afterwards. */
    private Report runBeside(Attack attack, List<SourceFile> program, SandboxProvider provider, Sandbox sandbox)
            throws InterruptedException {
        var ready = new CountDownLatch(1);
        try (Sandbox other = provider.acquire()) {
            Command command = helper(attack, "beside");
            var running = CompletableFuture.runAsync(() -> other.run(command, (_, _) -> ready.countDown()));
            ready.await();
            Report report = run(attack, program, sandbox);
            other.kill();
            running.join();
            return report;
        }
    }

    private Command helper(Attack attack, String option) {
        return Program.python(sources.helper(attack, option)).wallMillis(30_000).command();
    }

    private Report run(Attack attack, List<SourceFile> program, Sandbox sandbox) {
        if (attack.ending().equals("py")) {
            return sandbox.run(
                    Program.command(
                            program,
                            attack.limits(Program.MODEST),
                            attack.options().get("collect")),
                    OutputListener.NONE);
        }
        Language language = language(attack);
        if (!attack.kind().equals(ON_COMPILERS)) {
            return runProgram(attack, language, program, sandbox);
        }
        Report report = sandbox.run(limited(language.compile(program).orElseThrow(), attack), OutputListener.NONE);
        return report.ending().equals(new Ending.Exited(0)) && attack.has("run")
                ? runProgram(attack, language, report.collected(), sandbox)
                : report;
    }

    /** The program, or the sources where there is nothing to compile, or where compiling them is the attack. */
    private List<SourceFile> compile(Attack attack) {
        if (attack.ending().equals("py")) {
            return sources.of(attack, "main.py");
        }
        List<SourceFile> files = sources.of(attack, language(attack).info().fileName());
        Optional<Command> compiler = attack.kind().equals(ON_COMPILERS)
                ? Optional.empty()
                : language(attack).compile(files);
        return compiler.isEmpty() ? files : programs.computeIfAbsent(files, _ -> compile(attack, compiler.get()));
    }

    private List<SourceFile> compile(Attack attack, Command compiler) {
        try (Sandbox sandbox = guarded.acquire()) {
            Report report = sandbox.run(compiler, OutputListener.NONE);
            if (!report.ending().equals(new Ending.Exited(0))) {
                throw new IllegalStateException(attack + " does not compile: " + Program.text(report.output()));
            }
            return report.collected();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Report runProgram(Attack attack, Language language, List<SourceFile> program, Sandbox sandbox) {
        List<SourceFile> files = sources.of(attack, language.info().fileName());
        return sandbox.run(
                language.run(files, program, List.of(), new byte[0], attack.limits(Program.MODEST)),
                OutputListener.NONE);
    }

    private static Command limited(Command command, Attack attack) {
        return new Command(
                command.argv(),
                command.environment(),
                command.files(),
                command.stdin(),
                attack.limits(command.limits()),
                command.collect());
    }

    private Language language(Attack attack) {
        return languages.find(BY_ENDING.get(attack.ending())).orElseThrow();
    }
}
