package dev.codesensei.standalone.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the suite says of a problem package.
 *
 * @param judged whether its solutions could be judged
 * @param limitMillis the CPU time that a test may take
 * @param notes what its author should think about
 */
public record PackageReport(
        boolean judged, long limitMillis, List<Note> findings, List<Solution> solutions, List<String> notes) {

    private static final String INPUT_VALIDATORS = "input_validators";

    public PackageReport {
        findings = orNone(findings);
        solutions = orNone(solutions);
        notes = orNone(notes);
    }

    /** Of what is no package at all. */
    public static PackageReport nothing() {
        return new PackageReport(false, 0, List.of(), List.of(), List.of());
    }

    /**
     * What was found in a file.
     *
     * @param severity error, warning or note
     */
    public record Note(
            String severity, String file, @Nullable String key, String message) {

        public boolean isError() {
            return severity.equals("error");
        }

        public String sentence() {
            return "%s%s %s".formatted(file, key == null ? ":" : ", " + key + ":", message);
        }
    }

    /**
     * What became of a solution, or of an input validator that read every input.
     *
     * @param name its path below {@code submissions}; that of a validator from the package's own folder
     * @param problem why it is not as promised
     * @param message what a learner would read
     */
    public record Solution(
            String name,
            String language,
            String verdict,
            int passed,
            int total,
            long slowestMillis,
            boolean asPromised,
            @Nullable String problem,
            @Nullable String message,
            @Nullable Double score,
            List<Test> tests) {

        public Solution {
            tests = orNone(tests);
        }

        public boolean isInputValidator() {
            return folder().equals(INPUT_VALIDATORS);
        }

        /** The folder that says what should become of it. */
        public String folder() {
            return name.substring(0, name.indexOf('/'));
        }

        /** From the package's own folder. */
        public String path() {
            return isInputValidator() ? name : "submissions/" + name;
        }
    }

    /** What became of it in a test. */
    public record Test(
            String name,
            String verdict,
            long cpuMillis,
            @Nullable Double score,
            @Nullable String message) {}

    /** The suite leaves out what is not there. */
    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
