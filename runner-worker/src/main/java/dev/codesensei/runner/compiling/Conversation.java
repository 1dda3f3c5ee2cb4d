package dev.codesensei.runner.compiling;

import dev.codesensei.runner.sandbox.OpenInput;
import dev.codesensei.runner.sandbox.OutputListener;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Questions to one resident compiler and its answers, for as long as it lives. An answer is an i32 length and that many
 * bytes, see {@link CompileAnswer}. What is no answer ends the conversation by an exception.
 */
final class Conversation implements OutputListener {

    private static final int LONGEST_ANSWER = 32 << 20;

    private static final int UNKNOWN = -1;

    /** What its first answer answers, which says that it has started. */
    private static final long GREETING = 0;

    private final OpenInput input = new OpenInput();
    private final BlockingQueue<Optional<CompileAnswer>> answers = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Runnable greeted;
    private int length = UNKNOWN;

    /**
     * @param greeted runs once it has started, on the listening thread
     */
    Conversation(Runnable greeted) {
        this.greeted = greeted;
    }

    OpenInput input() {
        return input;
    }

    /** Nothing when there was no answer in time; then nothing more may be asked. One thread at a time. */
    Optional<CompileAnswer> ask(CompileRequest request, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        if (!input.write(request.bytes(), patience)) {
            return Optional.empty();
        }
        Optional<CompileAnswer> answer = answers.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        return answer == null ? Optional.empty() : answer.filter(one -> one.nonce() == request.nonce());
    }

    /** It is gone, and nobody has to wait for it. */
    void end() {
        answers.add(Optional.empty());
    }

    @Override
    public void printed(Stream stream, byte[] bytes) {
        if (stream == Stream.STDERR) {
            return; // complaints of the runtime; the report keeps them
        }
        heard.writeBytes(bytes);
        while (isWhole()) {
            take();
        }
    }

    private boolean isWhole() {
        if (length == UNKNOWN && heard.size() >= Integer.BYTES) {
            length = ByteBuffer.wrap(heard.toByteArray()).getInt();
            if (length < 0 || length > LONGEST_ANSWER) {
                throw new IllegalStateException("It said something that is no answer");
            }
        }
        return length != UNKNOWN && heard.size() >= Integer.BYTES + length;
    }

    private void take() {
        byte[] all = heard.toByteArray();
        int end = Integer.BYTES + length;
        heard.reset();
        heard.write(all, end, all.length - end);
        length = UNKNOWN;
        CompileAnswer answer = CompileAnswer.read(ByteBuffer.wrap(Arrays.copyOfRange(all, Integer.BYTES, end)));
        if (answer.nonce() == GREETING) {
            greeted.run();
        } else {
            answers.add(Optional.of(answer));
        }
    }
}
