package dev.codesensei.runner.language;

import dev.codesensei.judge.LanguageInfo;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A language as its profile describes it, with the toolchain that was found for it. */
final class ConfiguredLanguage implements Language {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PATH", "/usr/local/bin:/usr/bin:/bin", "HOME", Command.WORK_FOLDER, "TMPDIR", "/tmp", "LANG", "C.UTF-8");

    private final LanguageConfig.Profile profile;
    private final Toolchain toolchain;
    private final LanguageInfo info;
    private final Map<String, String> environment;

    ConfiguredLanguage(String id, LanguageConfig.Profile profile, Toolchain toolchain) {
        this.profile = profile;
        this.toolchain = toolchain;
        this.info = new LanguageInfo(
                id,
                profile.name(),
                toolchain.version(),
                profile.aliases().orElse(List.of()),
                profile.fileName(),
                profile.compile().isPresent(),
                toolchain.digest(),
                LimitsOf.run(profile.limits()));
        var all = new HashMap<>(ENVIRONMENT);
        all.putAll(profile.environment());
        this.environment = Map.copyOf(all);
    }

    @Override
    public LanguageInfo info() {
        return info;
    }

    @Override
    public Optional<Command> compile(List<SourceFile> sources) {
        return profile.compile().map(compile -> compiler(compile, named(sources)));
    }

    private Command compiler(LanguageConfig.Compile compile, List<SourceFile> sources) {
        var argv = new ArrayList<String>();
        argv.add(toolchain.home().resolve(compile.command().getFirst()).toString());
        for (String word : compile.command().subList(1, compile.command().size())) {
            if (word.equals("{files}")) {
                sources.stream().map(SourceFile::name).filter(this::isSource).forEach(argv::add);
            } else {
                argv.add(place(word, sources.getFirst().name(), "", 0));
            }
        }
        return new Command(
                argv, environment, sources, new byte[0], LimitsOf.compile(compile.limits()), compile.output());
    }

    @Override
    public Command run(
            List<SourceFile> sources, List<SourceFile> program, List<String> arguments, byte[] stdin, Limits limits) {
        String file = named(sources).getFirst().name();
        String main = profile.entry() == LanguageConfig.Entry.CLASS
                ? MainClass.of(program, withoutEnding(file)).orElseGet(() -> withoutEnding(file))
                : "";
        List<String> argv = Stream.concat(
                        profile.run().stream().map(word -> place(word, file, main, limits.memoryKib() / 1024)),
                        arguments.stream())
                .toList();
        return new Command(argv, environment, program, stdin, withRuntime(limits), null);
    }

    private Limits withRuntime(Limits limits) {
        return new Limits(
                limits.cpuMillis(),
                limits.wallMillis(),
                limits.memoryKib() + profile.runtimeMemory().asLongValue() / 1024,
                limits.outputBytes(),
                limits.processes() + profile.runtimeProcesses(),
                limits.fileBytes());
    }

    private List<SourceFile> named(List<SourceFile> sources) {
        if (profile.entry() != LanguageConfig.Entry.CLASS) {
            return sources;
        }
        List<SourceFile> fitting = sources.stream().map(JavaFileName::fitting).toList();
        long names = fitting.stream().map(SourceFile::name).distinct().count();
        // Two files with the same public class: the compiler says so, about the names that the author gave.
        return names == sources.size() ? fitting : sources;
    }

    private boolean isSource(String name) {
        String ending = profile.fileName().substring(profile.fileName().lastIndexOf('.'));
        return name.endsWith(ending);
    }

    private String place(String word, String file, String main, long memoryMib) {
        return word.replace("{program}", toolchain.program().toString())
                .replace("{home}", toolchain.home().toString())
                .replace("{file}", file)
                .replace("{main}", main)
                .replace("{memory}", Long.toString(Math.max(memoryMib, 2)));
    }

    private static String withoutEnding(String file) {
        int dot = file.lastIndexOf('.');
        return (dot < 0 ? file : file.substring(0, dot)).replace('/', '.');
    }
}
