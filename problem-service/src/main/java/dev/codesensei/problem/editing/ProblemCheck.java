package dev.codesensei.problem.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.Task;
import dev.codesensei.judge.grading.ValidatorSource;
import dev.codesensei.judge.starter.StarterCode;
import dev.codesensei.problem.packages.StatementFormat;
import dev.codesensei.problem.problems.Beginnings;
import dev.codesensei.problem.problems.JudgingRules;
import dev.codesensei.problem.problems.ProblemKind;
import dev.codesensei.problem.problems.ProblemText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * Reads what people read of it.
     *
     * @param shown by what was made what its author has seen
     */
    ProblemText text(NewProblem request, JudgingRules shown, Violations violations) {
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
                starterCode(request.starterCode(), shown, violations),
                request.editorial());
    }

    /** What was made of the problem is not kept: an author sends back what was shown, and may change the problem. */
    private Map<String, String> starterCode(
            @Nullable Map<String, String> sent, JudgingRules shown, Violations violations) {
        Optional<FunctionSignature> function = shown.signature();
        Map<String, String> kept = new HashMap<>();
        (sent == null ? Map.<String, String>of() : sent).forEach((language, code) -> {
            requireOneOf(config.languages(), language, "starterCode." + language, violations);
            if (!Beginnings.made(language, function).equals(Optional.of(code))) {
                kept.put(language, code);
            }
        });
        return kept;
    }

    /**
     * Reads what is held against submissions.
     *
     * @param before what held so far: validators come in packages and cannot be sent
     */
    JudgingRules rules(NewProblem request, @Nullable JudgingRules before, Violations violations) {
        ValidatorSource validator = before == null ? null : before.validator();
        var wanted = new WantedTask(request, violations);
        Task task = before == null ? wanted.begun() : wanted.insteadOf(before.asked());
        if (request.checker() instanceof Checker.Custom && validator == null) {
            violations.add("checker", "is for a validator, and this problem came in no package that has one");
        }
        return new JudgingRules(
                limits.check(request.limits(), violations),
                languages(orNone(request.languages()), task, violations),
                checker(Objects.requireNonNullElse(request.checker(), Checker.USUAL)),
                validator,
                JudgingRules.json(task),
                Boolean.TRUE.equals(request.stopsAtFailure()));
    }

    private List<String> languages(List<String> wanted, Task task, Violations violations) {
        if (task instanceof Task.SubmitAnswer) {
            return List.of(ProblemKind.ANSWERS);
        }
        boolean called = task instanceof Task.Function;
        List<String> possible = called
                ? config.languages().stream()
                        .filter(StarterCode.languages()::contains)
                        .toList()
                : config.languages();
        for (int i = 0; i < wanted.size(); i++) {
            requireOneOf(possible, wanted.get(i), "languages[" + i + "]", violations);
        }
        return called && wanted.isEmpty()
                ? possible
                : wanted.stream().distinct().toList();
    }

    private static void requireOneOf(List<String> possible, String language, String field, Violations violations) {
        if (!possible.contains(language)) {
            violations.add(field, "must be one of " + String.join(", ", possible));
        }
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
