package dev.codesensei.problem.packages;

import dev.codesensei.problem.packages.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found while a package is read. */
public final class Findings {

    private final List<Finding> all = new ArrayList<>();

    public void error(String file, String message) {
        all.add(new Finding(Severity.ERROR, file, null, message));
    }

    public void error(String file, String key, String message) {
        all.add(new Finding(Severity.ERROR, file, key, message));
    }

    public void warning(String file, String message) {
        all.add(new Finding(Severity.WARNING, file, null, message));
    }

    public void warning(String file, String key, String message) {
        all.add(new Finding(Severity.WARNING, file, key, message));
    }

    public void note(String file, String message) {
        all.add(new Finding(Severity.NOTE, file, null, message));
    }

    /** Takes over what was found in a folder. */
    public void addAll(String folder, List<Finding> found) {
        found.forEach(one -> all.add(new Finding(one.severity(), folder + "/" + one.file(), one.key(), one.message())));
    }

    /** In the order of their files, so that a report reads like a listing of the package. */
    public List<Finding> all() {
        return all.stream().sorted(Comparator.comparing(Finding::file)).toList();
    }
}
