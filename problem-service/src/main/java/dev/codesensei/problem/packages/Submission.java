package dev.codesensei.problem.packages;

/** A solution of the author, by the folder that says what becomes of it. */
public record Submission(String directory, Program program) {

    public String path() {
        return directory + "/" + program.name();
    }
}
