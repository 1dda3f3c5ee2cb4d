package dev.codesensei.runner.function;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have mistyped. */
final class SimilarName {

    /** Longer names are nobody's slip, and take long to compare. */
    private static final int LONGEST = 64;

    private SimilarName() {}

    /** The most similar one, if at most a third of its letters differ. */
    static Optional<String> of(String wanted, List<String> names) {
        return names.stream()
                .filter(name -> name.length() <= LONGEST && !name.equals(wanted))
                .filter(name -> distance(wanted, name) <= Math.max(1, wanted.length() / 3))
                .min(Comparator.comparingInt(name -> distance(wanted, name)));
    }

    /** How many letters have to be put in, left out or changed; their case and underscores do not matter. */
    private static int distance(String one, String other) {
        return edits(plain(one), plain(other));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
