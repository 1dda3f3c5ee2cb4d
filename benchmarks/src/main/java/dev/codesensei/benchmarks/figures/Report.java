package dev.codesensei.benchmarks.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All figures of one run, and what whoever reads them has to know. */
public final class Report {

    private final Map<String, String> circumstances = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    /** Something that whoever reads the figures has to know. */
    public void note(String what, String value) {
        circumstances.put(what, value);
    }

    public void add(List<Figure> more) {
        figures.addAll(more);
    }

    /** Whether anything took longer than this, once at least. */
    public boolean tellsOfMoreThan(Duration length) {
        return figures.stream()
                .filter(figure -> figure.unit().equals("ms"))
                .anyMatch(figure -> figure.samples().max() > length.toMillis());
    }

    Map<String, String> circumstances() {
        return circumstances;
    }

    List<Figure> figures() {
        return figures;
    }

    /** Those that a bar is set for. */
    List<Figure> judged() {
        return figures.stream().filter(figure -> figure.bar() != null).toList();
    }
}
