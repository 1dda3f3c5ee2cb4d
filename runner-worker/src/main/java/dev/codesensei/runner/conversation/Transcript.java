package dev.codesensei.runner.conversation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a conversation, as the problem package format writes them down: each line behind {@code <} where the
 * interactor said it and behind {@code >} where the submission did.
 */
final class Transcript {

    /** More than anybody is shown. */
    private static final int MOST_BYTES = 4096;

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final Line interactor = new Line("< ");
    private final Line submission = new Line("> ");

    /** What was said on one side since its last whole line. */
    private final class Line {

        private final byte[] mark;
        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

        Line(String mark) {
            this.mark = mark.getBytes(StandardCharsets.US_ASCII);
        }

        void add(byte[] piece) {
            for (int i = 0; i < piece.length && lines.size() + begun.size() < MOST_BYTES; i++) {
                if (piece[i] == '\n') {
                    end();
                } else {
                    begun.write(piece[i]);
                }
            }
        }

        void end() {
            lines.writeBytes(mark);
            lines.writeBytes(begun.toByteArray());
            lines.write('\n');
            begun.reset();
        }
    }

    synchronized void interactorSaid(byte[] piece) {
        interactor.add(piece);
    }

    synchronized void submissionSaid(byte[] piece) {
        submission.add(piece);
    }

    /** With what was begun and never became a line. */
    synchronized byte[] text() {
        for (Line line : new Line[] {interactor, submission}) {
            if (line.begun.size() > 0) {
                line.end();
            }
        }
        return lines.toByteArray();
    }
}
