package dev.codesensei.problem.exchange;

import dev.codesensei.problem.packages.Findings;
import java.util.List;
import java.util.Set;

/** The names of languages in packages and here. */
final class Languages {

    private static final String OURS = "python";
    private static final String THEIRS = "python3";
    private static final Set<String> ALSO_PYTHON = Set.of(THEIRS, "python2", "python3numpy");

    private Languages() {}

    /** Those that can be used here; none means any, as in packages. */
    static List<String> ofPackage(List<String> wanted, List<String> known, Findings findings) {
        wanted.stream()
                .filter(language -> !known.contains(ours(language)))
                .forEach(language -> findings.warning("problem.yaml", "languages", language + " cannot be used here"));
        return wanted.stream()
                .map(Languages::ours)
                .filter(known::contains)
                .distinct()
                .toList();
    }

    static List<String> forPackage(List<String> ours) {
        return ours.stream()
                .map(language -> language.equals(OURS) ? THEIRS : language)
                .toList();
    }

    private static String ours(String theirs) {
        return ALSO_PYTHON.contains(theirs) ? OURS : theirs;
    }
}
