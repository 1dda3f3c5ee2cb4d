package dev.codesensei.e2e.client;

import java.io.Serial;

/** A stream was asked for and something else came. */
public final class UnexpectedAnswer extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    UnexpectedAnswer(Answer answer) {
        super(answer.status() + " " + answer.body());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
