package dev.codesensei.standalone.machine;

/** One thing that the doctor looked at. */
sealed interface Finding {

    /** What was looked at. */
    String subject();

    /** As it should be. */
    record Good(String subject, String seen) implements Finding {}

    /** The suite runs, with less. */
    record Lacking(String subject, String seen, String remedy) implements Finding {}

    /** The suite does not run. */
    record Broken(String subject, String seen, String remedy) implements Finding {}
}
