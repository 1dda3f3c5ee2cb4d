package dev.codesensei.problem.problems;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.codesensei.problem.attempts.Attempts;
import dev.codesensei.problem.attempts.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds to a problem what is different for each caller, and what changes more often than the problem does. */
@ApplicationScoped
class CallersView {

    private static final JsonFactory JSON = new JsonFactory();

    private final Attempts attempts;

    CallersView(Attempts attempts) {
        this.attempts = attempts;
    }

    /**
     * What a caller is told.
     *
     * @param tag changes whenever the body does
     */
    record Told(String tag, Object body) {}

    /** Of what everybody is told, as JSON: neither read nor written anew. */
    Told of(int version, String everybodys, Viewer viewer) {
        Optional<String> problemId = idIn(everybodys);
        Standing standing = attempts.standing(problemId.stream().toList(), viewer.user());
        Double rate = problemId.map(standing::rate).orElse(null);
        boolean solved = problemId.filter(standing::isSolved).isPresent();
        String body = "%s,\"acceptanceRate\":%s,\"solved\":%s}"
                .formatted(everybodys.substring(0, everybodys.lastIndexOf('}')), rate, solved);
        return new Told(tag(version, rate, solved), body);
    }

    /** Of a problem of which the caller may be told more. Whoever may edit it sends the tag back, so it is the version. */
    Told of(Problem problem, Viewer viewer) {
        Standing standing = attempts.standing(List.of(problem.id()), viewer.user());
        Double rate = standing.rate(problem.id());
        boolean solved = standing.isSolved(problem.id());
        return new Told(
                viewer.mayEdit(problem) ? String.valueOf(problem.version()) : tag(problem.version(), rate, solved),
                new ToldProblem(ProblemView.of(problem, viewer), rate, solved));
    }

    /** The version alone, until there is something to add. */
    private static String tag(int version, @Nullable Double rate, boolean solved) {
        return version + (rate == null ? "" : "-" + rate) + (solved ? "-solved" : "");
    }

    /** The id is the first member. */
    private static Optional<String> idIn(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            boolean isThere = parser.nextToken() == JsonToken.START_OBJECT
                    && "id".equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.VALUE_STRING;
            return isThere ? Optional.of(parser.getText()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
