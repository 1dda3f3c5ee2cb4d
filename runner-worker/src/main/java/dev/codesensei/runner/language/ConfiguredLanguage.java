package dev.codesensei.runner.language;

import dev.codesensei.judge.LanguageInfo;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.WaitingProgram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language as its profile describes it, with the toolchain that was found for it. */
final class ConfiguredLanguage implements Language {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PATH", "/usr/local/bin:/usr/bin:/bin", "HOME", Command.WORK_FOLDER, "TMPDIR", "/tmp", "LANG", "C.UTF-8");

    private final LanguageConfig.Profile profile;
    private final Toolchain toolchain;
    private final String other;
    private final @Nullable String residentFolder;
    private final String prepared;
    private final LanguageInfo info;
    private final Map<String, String> environment;
    private final List<String> endings;

    /**
     * @param residentFolder what the archive of its resident compiler was unpacked to, if it has one
     */
    ConfiguredLanguage(
            String id,
            LanguageConfig.Profile profile,
            Toolchain toolchain,
            @Nullable Toolchain other,
            @Nullable String residentFolder) {
        this.profile = profile;
        this.toolchain = toolchain;
        this.other = other == null ? "" : other.program().toString();
        this.residentFolder = residentFolder;
        this.prepared = id + "-"
                + Digest.of(toolchain.digest() + profile.prepare() + residentFolder)
                        .substring(0, 16);
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
        this.endings =
                profile.compile().flatMap(LanguageConfig.Compile::endings).orElse(List.of(ending(profile.fileName())));
    }

    @Override
    public LanguageInfo info() {
        return info;
    }

    Toolchain toolchain() {
        return toolchain;
    }

    /** What this language wants to have made before the first job. */
    Optional<Preparation.Wish> wish() {
        return profile.prepare()
                .map(command -> new Preparation.Wish(
                        prepared, command.stream().map(this::placeOwn).toList()));
    }

    @Override
    public Optional<Command> compile(List<SourceFile> sources) {
        return profile.compile().map(compile -> compiler(compile, named(sources)));
    }

    private Command compiler(LanguageConfig.Compile compile, List<SourceFile> sources) {
        Limits limits = LimitsOf.compile(compile.limits());
        var argv = new ArrayList<String>();
        for (String word : compile.command()) {
            if (word.equals("{files}")) {
                sources.stream()
                        .map(SourceFile::name)
                        .filter(this::isSource)
                        .map(ConfiguredLanguage::asArgument)
                        .forEach(argv::add);
            } else {
                argv.add(place(word, asArgument(sources.getFirst().name()), "", limits, limits));
            }
        }
        argv.set(0, toolchain.home().resolve(argv.getFirst()).toString());
        return new Command(argv, environment, sources, new byte[0], limits, compile.output());
    }

    @Override
    public Optional<ResidentProgram> resident() {
        return residentFolder == null
                ? Optional.empty()
                : profile.compile().flatMap(compile -> compile.resident().map(resident -> resident(compile, resident)));
    }

    private ResidentProgram resident(LanguageConfig.Compile compile, LanguageConfig.Resident resident) {
        List<String> argv = resident.command().stream().map(this::placeOwn).toList();
        Limits limits = LimitsOf.resident(compile.limits(), resident.memory());
        return new ResidentProgram(
                new Command(argv, environment, List.of(), new byte[0], limits, null),
                resident.exercises(),
                resident.patience());
    }

    @Override
    public Command run(
            List<SourceFile> sources, List<SourceFile> program, List<String> arguments, byte[] stdin, Limits limits) {
        String file = named(sources).getFirst().name();
        String main = profile.entry() == LanguageConfig.Entry.CLASS
                ? MainClass.of(program, className(file)).orElseGet(() -> className(file))
                : "";
        Limits all = withRuntime(limits);
        List<String> argv = Stream.concat(
                        profile.run().stream().map(word -> place(word, asArgument(file), main, limits, all)),
                        arguments.stream())
                .toList();
        return new Command(argv, environment, withOtherFiles(sources, program), stdin, all, null);
    }

    /** Whether its interpreter is to be forked into every sandbox. */
    boolean isForked() {
        return profile.forked();
    }

    /** How many of its interpreters are to wait in sandboxes of their own. */
    int spares() {
        return profile.spares();
    }

    /** What would wait for a program. */
    WaitingProgram waiting() {
        List<String> words = profile.run().stream()
                .map(word -> place(word, asArgument(profile.fileName()), "", info.limits(), withRuntime(info.limits())))
                .toList();
        return new WaitingProgram(words, environment);
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

    /** A program finds the files that were submitted beside it, unless what was compiled takes their place. */
    private static List<SourceFile> withOtherFiles(List<SourceFile> sources, List<SourceFile> program) {
        if (program.equals(sources)) {
            return program;
        }
        Stream<SourceFile> others = sources.stream()
                .filter(source -> program.stream().noneMatch(file -> inTheWay(source.name(), file.name())));
        return Stream.concat(program.stream(), others).toList();
    }

    private static boolean inTheWay(String one, String other) {
        return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
    }

    private boolean isSource(String name) {
        return endings.stream().anyMatch(name::endsWith);
    }

    /** The name of a file as no compiler takes it for an option or a list of options. */
    private static String asArgument(String file) {
        return file.startsWith("-") || file.startsWith("@") ? "./" + file : file;
    }

    private String place(String word, String file, String main, Limits limits, Limits all) {
        return placeOwn(word)
                .replace("{file}", file)
                .replace("{name}", withoutEnding(file))
                .replace("{main}", main)
                .replace("{memory}", mib(limits))
                .replace("{room}", mib(all));
    }

    private String placeOwn(String word) {
        return word.replace("{program}", toolchain.program().toString())
                .replace("{home}", toolchain.home().toString())
                .replace("{other}", other)
                .replace(
                        "{resident}",
                        residentFolder == null
                                ? ""
                                : PreparedFolders.shown(residentFolder).toString())
                .replace("{prepared}", PreparedFolders.shown(prepared).toString());
    }

    private static String mib(Limits limits) {
        return Long.toString(Math.max(limits.memoryKib() / 1024, 2));
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.'));
    }

    private static String className(String file) {
        return withoutEnding(file).replace('/', '.');
    }

    private static String withoutEnding(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }
}
