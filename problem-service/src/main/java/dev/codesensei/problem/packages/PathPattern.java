package dev.codesensei.problem.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A pattern of {@code submissions.yaml}: a star within a name, and alternatives in braces; it covers what lies below. No pattern, however odd, takes long. */
record PathPattern(List<String> alternatives) {

    private static final int MOST_ALTERNATIVES = 64;

    static PathPattern of(String glob) {
        List<String> alternatives = new ArrayList<>();
        expand(glob, alternatives);
        return new PathPattern(alternatives);
    }

    boolean matches(String path) {
        List<String> parts = List.of(path.split("/", -1));
        return alternatives.stream()
                .map(alternative -> List.of(alternative.split("/", -1)))
                .anyMatch(names -> names.size() <= parts.size()
                        && IntStream.range(0, names.size()).allMatch(i -> matches(names.get(i), parts.get(i))));
    }

    /** Writes the alternatives out; a brace that is never closed stands for itself. */
    private static void expand(String glob, List<String> result) {
        int open = glob.indexOf('{');
        int close = open < 0 ? -1 : closing(glob, open);
        if (close < 0) {
            result.add(glob);
            return;
        }
        int start = open + 1;
        for (int at : ends(glob, open, close)) {
            if (result.size() < MOST_ALTERNATIVES) {
                expand(glob.substring(0, open) + glob.substring(start, at) + glob.substring(close + 1), result);
            }
            start = at + 1;
        }
    }

    private static int closing(String glob, int open) {
        int depth = 0;
        for (int at = open; at < glob.length(); at++) {
            depth += switch (glob.charAt(at)) {
                case '{' -> 1;
                case '}' -> -1;
                default -> 0;
            };
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static List<Integer> ends(String glob, int open, int close) {
        List<Integer> ends = new ArrayList<>();
        int depth = 0;
        for (int at = open + 1; at < close; at++) {
            char c = glob.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                ends.add(at);
            }
        }
        ends.add(close);
        return ends;
    }

    /** On a difference it goes back to the last star only, which is enough and keeps it quick. */
    private static boolean matches(String glob, String name) {
        int at = 0;
        int star = -1;
        int resumed = 0;
        for (int i = 0; i < name.length(); ) {
            if (at < glob.length() && glob.charAt(at) == '*') {
                star = at++;
                resumed = i;
            } else if (at < glob.length() && glob.charAt(at) == name.charAt(i)) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++resumed;
            } else {
                return false;
            }
        }
        return glob.substring(at).chars().allMatch(c -> c == '*');
    }
}
