package dev.codesensei.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.benchmarks.subject.Visitor;
import dev.codesensei.benchmarks.subject.Wire.Reply;
import java.io.IOException;
import java.util.Optional;

/** Sends programs and judges what comes back. */
final class Runs {

    private static final String SUBMIT = "/api/execution/submit";
    private static final String RESULT = "/api/execution/result/";

    private Runs() {}

    /** Runs a program as a browser does, in one call; answers the id of its job when it has its verdict. */
    static Optional<String> run(Visitor visitor, Errand errand, long intendedNanos, Tally tally) {
        return account(errand, intendedNanos, tally, () -> visitor.post(SUBMIT, errand.body(true)));
    }

    /** Runs one as programs do: sends it, then asks for its result in a call that is held. */
    static Optional<String> runInTwoCalls(Visitor visitor, Errand errand, long intendedNanos, Tally tally) {
        return account(errand, intendedNanos, tally, () -> {
            Reply accepted = visitor.post(SUBMIT, errand.body(false));
            return accepted.status() == 202
                    ? visitor.get(RESULT + Visitor.json(accepted).path("jobId").asText() + "?waitSeconds=60")
                    : accepted;
        });
    }

    private interface Call {

        Reply make() throws IOException;
    }

    private static Optional<String> account(Errand errand, long intendedNanos, Tally tally, Call call) {
        try {
            Reply reply = call.make();
            double took = (System.nanoTime() - intendedNanos) / 1e6;
            if (reply.status() == 503 && reply.headers().containsKey("retry-after")) {
                tally.refused();
                return Optional.empty();
            }
            JsonNode result = Visitor.json(reply);
            if (reply.status() != 200
                    || !errand.verdict().equals(result.path("verdict").asText())) {
                tally.failed("%s: %d %s".formatted(errand.language(), reply.status(), reply.body()));
                return Optional.empty();
            }
            tally.answered(errand.language(), took);
            return Optional.of(result.path("jobId").asText());
        } catch (IOException | RuntimeException e) {
            tally.failed(errand.language() + ": " + e);
            return Optional.empty();
        }
    }
}
