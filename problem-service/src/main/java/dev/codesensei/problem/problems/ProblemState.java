package dev.codesensei.problem.problems;

/** Where a problem is in its life. Each state has the ways that lead out of it. */
public sealed interface ProblemState {

    /** The name in documents and responses. */
    String label();

    /** Whether everybody may read it who knows where it is. */
    boolean isOpenToAll();

    static ProblemState of(String label) {
        return switch (label) {
            case "draft" -> new Draft();
            case "private" -> new Private();
            case "contest-only" -> new ContestOnly();
            case "published" -> new Published();
            case "retired" -> new Retired();
            default -> throw new IllegalArgumentException("no such state: " + label);
        };
    }

    /** Being written; for its author's eyes. */
    record Draft() implements ProblemState {

        @Override
        public String label() {
            return "draft";
        }

        @Override
        public boolean isOpenToAll() {
            return false;
        }
    }

    /** Proven as it stands: what is judged must not change under its users. It can go back to its author's desk. */
    sealed interface Proven extends ProblemState {

        default Draft unpublish() {
            return new Draft();
        }
    }

    /** Ready, and kept by its author. */
    record Private() implements Proven {

        @Override
        public String label() {
            return "private";
        }

        @Override
        public boolean isOpenToAll() {
            return false;
        }
    }

    /** Ready, and shown by contests alone. */
    record ContestOnly() implements Proven {

        @Override
        public String label() {
            return "contest-only";
        }

        @Override
        public boolean isOpenToAll() {
            return false;
        }
    }

    /** Ready, and in everybody's list. */
    record Published() implements Proven {

        @Override
        public String label() {
            return "published";
        }

        @Override
        public boolean isOpenToAll() {
            return true;
        }

        public Retired retire() {
            return new Retired();
        }
    }

    /** In nobody's list any more; at its address it stays readable. */
    record Retired() implements Proven {

        @Override
        public String label() {
            return "retired";
        }

        @Override
        public boolean isOpenToAll() {
            return true;
        }
    }
}
