package dev.codesensei.problem.publishing;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.problem.exchange.LanguageNames;
import dev.codesensei.problem.packages.Outcome;
import dev.codesensei.problem.publishing.NewProof.Expected;
import dev.codesensei.problem.publishing.NewProof.NewSolution;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Solutions as they were sent with the wish to publish. */
final class SentSolutions {

    private SentSolutions() {}

    static Stream<Solution> of(NewProof proof) {
        List<NewSolution> sent = Objects.requireNonNullElse(proof.solutions(), List.of());
        return IntStream.range(0, sent.size()).mapToObj(i -> solution(i + 1, sent.get(i)));
    }

    private static Solution solution(int number, NewSolution sent) {
        var file = new SourceFile(
                LanguageNames.fileOf(sent.language()), sent.code().getBytes(StandardCharsets.UTF_8));
        return new Solution(
                sent.name() == null ? "solution " + number : sent.name(),
                sent.language(),
                List.of(file),
                promise(sent.expected()));
    }

    private static Promise promise(@Nullable Expected expected) {
        return switch (expected) {
            case null -> Promise.ACCEPTED;
            case ACCEPTED -> Promise.ACCEPTED;
            case WRONG_ANSWER -> Promise.fails(Outcome.WA);
            case TIME_LIMIT_EXCEEDED -> Promise.fails(Outcome.TLE);
            case RUN_TIME_ERROR -> Promise.fails(Outcome.RTE);
        };
    }
}
