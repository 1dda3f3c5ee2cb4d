package dev.codesensei.problem.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.ValidatorSource;
import dev.codesensei.problem.packages.StatementFormat;
import dev.codesensei.problem.problems.JudgingRules;
import dev.codesensei.problem.problems.ProblemKind;
import dev.codesensei.problem.problems.ProblemText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes of what an author sent what is stored, or says what is wrong with it. */
@ApplicationScoped
class ProblemCheck {

    private final EditingConfig config;
    private final LimitRules limits;
    private final ObjectMapper json;

    ProblemCheck(EditingConfig config, LimitRules limits, ObjectMapper json) {
        this.config = config;
        this.limits = limits;
        this.json = json;
    }

    Slug slug(NewProblem request, Violations violations) {
        String wanted = request.slug() == null ? request.title() : request.slug();
        return Slug.of(wanted).orElseGet(() -> {
            violations.add("slug", "must have letters or digits, be no longer than 64, and be free to use");
            return new Slug("");
        });
    }

    ProblemText text(NewProblem request) {
        return new ProblemText(
                request.title().strip(),
                request.difficulty(),
                orNone(request.topics()).stream()
                        .map(ProblemCheck::topic)
                        .distinct()
                        .toList(),
                request.statement(),
                StatementFormat.MARKDOWN,
                orNone(request.constraints()),
                orNone(request.examples()),
                orNone(request.hints()),
                request.editorial());
    }

    /**
     * Reads what is held against submissions.
     *
     * @param before what held so far: validators and functions come in packages and cannot be sent
     */
    JudgingRules rules(NewProblem request, @Nullable JudgingRules before, Violations violations) {
        ValidatorSource validator = before == null ? null : before.validator();
        String function = before == null ? null : before.function();
        if (request.checker() instanceof Checker.Custom && validator == null) {
            violations.add("checker", "is for a validator, and this problem came in no package that has one");
        }
        if (request.kind() == ProblemKind.FUNCTION && function == null) {
            violations.add("kind", "is for a problem that came in a package with the signature of a function");
        }
        return new JudgingRules(
                limits.check(request.limits(), violations),
                languages(orNone(request.languages()), violations),
                checker(Objects.requireNonNullElse(request.checker(), Checker.USUAL)),
                validator,
                function,
                Boolean.TRUE.equals(request.stopsAtFailure()));
    }

    private List<String> languages(List<String> wanted, Violations violations) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!config.languages().contains(wanted.get(i))) {
                violations.add("languages[" + i + "]", "must be one of " + String.join(", ", config.languages()));
            }
        }
        return wanted.stream().distinct().toList();
    }

    private String checker(Checker checker) {
        try {
            return json.writerFor(Checker.class).writeValueAsString(checker);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String topic(String topic) {
        return topic.strip().toLowerCase(Locale.ROOT);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
