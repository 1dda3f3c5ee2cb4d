package dev.codesensei.execution.grades;

import java.util.regex.Pattern;

/**
 * The place of a grade among those of its problem. As text, keys of one problem stand together, and in the order of the list.
 */
record ProblemKey(String problemId, long seq) {

    /** The field of an entry that holds its key. */
    static final String FIELD = "problemKey";

    private static final char BEHIND_PROBLEM = '\n';

    /** Finds the keys of one problem: to MongoDB a range of its index, to the embedded store a look at the keys alone. */
    static Pattern allOf(String problemId) {
        return Pattern.compile("^" + Pattern.quote(problemId + BEHIND_PROBLEM));
    }

    @Override
    public String toString() {
        return problemId + BEHIND_PROBLEM + "%016d".formatted(seq);
    }
}
