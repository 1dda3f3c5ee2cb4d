package dev.codesensei.problem.rejudging;

import dev.codesensei.problem.rejudging.Rejudge.Passage;
import dev.codesensei.problem.rejudging.Rejudge.Toolchains;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** All grades of a rejudge that were judged again. */
record Comparisons(List<Comparison> all) {

    Comparisons {
        all = List.copyOf(all);
    }

    List<Difference> differences(String rejudge, Instant expiresAt) {
        var differences = new ArrayList<Difference>();
        for (Comparison one : all) {
            if (one.differs()) {
                differences.add(one.difference(rejudge, differences.size() + 1, expiresAt));
            }
        }
        return differences;
    }

    /** Also those that stayed what they were. */
    List<Passage> matrix() {
        return counted(one -> new Passage(one.before().verdict(), one.after().verdict(), 0)).entrySet().stream()
                .map(entry ->
                        new Passage(entry.getKey().before(), entry.getKey().after(), entry.getValue()))
                .toList();
    }

    List<Toolchains> toolchains() {
        return counted(one ->
                        new Toolchains(one.grade().imageDigest(), one.again().imageDigest(), 0))
                .entrySet()
                .stream()
                .map(entry ->
                        new Toolchains(entry.getKey().before(), entry.getKey().after(), entry.getValue()))
                .toList();
    }

    private <K> Map<K, Integer> counted(Function<Comparison, K> kind) {
        var counts = new LinkedHashMap<K, Integer>();
        all.forEach(one -> counts.merge(Objects.requireNonNull(kind.apply(one)), 1, Integer::sum));
        return counts;
    }
}
