package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.Limits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A hostile program and what is to become of it.
 *
 * @param file below {@code hostile/}; its folder is the class of the attack, its ending the language
 * @param verdicts what a sandbox with all guards makes of it, by mode; under "" where a mode says nothing of its own
 * @param guards what is taken away for the control run, in which the attack must succeed; each is bounded, so that the
 *     control run is safe for the machine
 * @param options how it is run, see {@code hostile/index.txt}
 */
record Attack(String file, Map<String, Predicate<Ending>> verdicts, List<String> guards, Map<String, String> options) {

    /** What there is to see after an attack. */
    record Evidence(Report report, List<Long> programsLeft, boolean bystanderLives) {

        private String printed() {
            return Program.text(report.output());
        }
    }

    /** The folder that it lies in. */
    String kind() {
        return file.substring(0, file.indexOf('/'));
    }

    String ending() {
        return file.substring(file.lastIndexOf('.') + 1);
    }

    Predicate<Ending> verdict(String mode) {
        return Objects.requireNonNull(verdicts.getOrDefault(mode, verdicts.get("")));
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    String option(String name) {
        return Objects.requireNonNull(options.get(name), name);
    }

    /** Whether it got what it wanted. It prints {@code SUCCEEDED} then, unless the index says otherwise. */
    boolean succeeded(Evidence seen) {
        String shown = options.getOrDefault("shown-by", "output");
        return switch (shown) {
            case "output" -> seen.printed().contains("SUCCEEDED");
            case "programs-left" -> !seen.programsLeft().isEmpty();
            case "bystander" -> !seen.bystanderLives();
            case "secret" -> seen.printed().contains(Target.SECRET);
            case "broken" -> seen.report().ending() instanceof Ending.Broken;
            case "verdict" -> !verdict("").test(seen.report().ending());
            default -> collected(seen.report(), shown);
        };
    }

    private static boolean collected(Report report, String name) {
        return report.collected().stream().anyMatch(file -> file.name().equals(name));
    }

    /** What is usual, but for what the index changes. */
    Limits limits(Limits usual) {
        return new Limits(
                number("cpu", usual.cpuMillis()),
                number("wall", usual.wallMillis()),
                number("memory", usual.memoryKib() / 1024) * 1024,
                number("output", usual.outputBytes()),
                (int) number("processes", usual.processes()),
                number("space", usual.fileBytes() >> 20) << 20);
    }

    private long number(String name, long usual) {
        return has(name) ? Long.parseLong(option(name)) : usual;
    }

    @Override
    public String toString() {
        return file;
    }
}
