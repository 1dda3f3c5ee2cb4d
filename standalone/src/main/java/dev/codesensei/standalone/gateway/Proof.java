package dev.codesensei.standalone.gateway;

import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Shows that a suite works, by doing what a user does: signs in and runs a program. */
public final class Proof {

    private static final String GREETING = "Hello from Code Sensei";

    private static final Program HELLO = new Program("python", "print(\"%s\")".formatted(GREETING), "", List.of());

    private final String address;
    private final Path passwordFile;

    public Proof(String address, Path passwordFile) {
        this.address = address;
        this.passwordFile = passwordFile;
    }

    /**
     * What the program printed.
     *
     * @param took from the request to its answer
     */
    public record Shown(String output, Duration took) {}

    public Shown show() {
        try {
            var gateway = new Gateway(address);
            gateway.signInAsAdmin(passwordFile);
            Instant begin = Instant.now();
            Answer answer = gateway.submitAndWait(HELLO);
            return new Shown(outputOf(answer), Duration.between(begin, Instant.now()));
        } catch (IOException e) {
            throw new Refusal("The proof failed, the suite at %s does not answer: %s".formatted(address, e), e);
        }
    }

    private static String outputOf(Answer answer) {
        String output = String.valueOf(answer.output()).strip();
        if (!"OK".equals(answer.verdict()) || !GREETING.equals(output)) {
            throw new Refusal("The proof failed: the first program is %s with verdict %s (%s) and printed '%s'."
                    .formatted(answer.status(), answer.verdict(), answer.message(), output));
        }
        return output;
    }
}
