package dev.codesensei.problem.startup;

/** Something is not as it has to be, and only people can mend it. Whoever throws it has logged what. */
public final class Unpreparable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param reason in a sentence, for whoever asks why the service is not ready
     */
    public Unpreparable(String reason) {
        super(reason);
    }
}
