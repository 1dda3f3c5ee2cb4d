package dev.codesensei.problem.packages.reading;

import static dev.codesensei.problem.packages.Outcome.AC;
import static dev.codesensei.problem.packages.Outcome.RTE;
import static dev.codesensei.problem.packages.Outcome.TLE;
import static dev.codesensei.problem.packages.Outcome.WA;

import dev.codesensei.problem.packages.Outcome;
import dev.codesensei.problem.packages.Person;
import dev.codesensei.problem.packages.Requirement;
import dev.codesensei.problem.packages.Requirement.ScoreRange;
import dev.codesensei.problem.packages.Submission;
import dev.codesensei.problem.packages.SubmissionRule;
import dev.codesensei.problem.packages.Submissions;
import dev.codesensei.problem.packages.TimeLimitUse;
import dev.codesensei.problem.packages.yaml.YamlMap;
import dev.codesensei.problem.packages.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the solutions of the authors and {@code submissions.yaml}. */
record SubmissionsReader(Context context, ProgramsReader programs) {

    private static final String FILE = "submissions/submissions.yaml";
    private static final Set<Outcome> ALL = EnumSet.allOf(Outcome.class);

    Submissions read() {
        List<Submission> all = context.tree().foldersIn("submissions").stream()
                .flatMap(folder ->
                        programs.in("submissions/" + folder).stream().map(program -> new Submission(folder, program)))
                .toList();
        for (String file : context.tree().filesIn("submissions")) {
            if (!file.equals("submissions.yaml")) {
                context.findings().warning("submissions/" + file, "lies in no folder that says what becomes of it");
            }
        }
        List<SubmissionRule> rules = new ArrayList<>(context.format().legacy() ? legacy(all) : List.of());
        YamlMap yaml = context.yaml(FILE);
        for (String pattern : yaml.keys()) {
            yaml.map(pattern).ifPresent(map -> rules.add(rule(pattern, map)));
        }
        return new Submissions(all, rules);
    }

    /** In the older formats two folders promise less than they do now, and one folder is gone. */
    private static List<SubmissionRule> legacy(List<Submission> all) {
        var rules = new TreeMap<String, SubmissionRule>();
        for (Submission submission : all) {
            switch (submission.directory()) {
                case "time_limit_exceeded" ->
                    rules.put(
                            "time_limit_exceeded", plain("time_limit_exceeded", EnumSet.of(AC, WA, TLE), Set.of(TLE)));
                case "run_time_error" -> rules.put("run_time_error", plain("run_time_error", ALL, Set.of(RTE)));
                case "partially_accepted" -> rules.put("partially_accepted", plain("partially_accepted", ALL, ALL));
                default -> {}
            }
        }
        return List.copyOf(rules.values());
    }

    private static SubmissionRule plain(String pattern, Set<Outcome> permitted, Set<Outcome> required) {
        var requirement = new Requirement(permitted, required, null, null, null);
        return new SubmissionRule(pattern, null, null, List.of(), false, requirement, Map.of());
    }

    private static SubmissionRule rule(String pattern, YamlMap map) {
        Requirement overall = requirement(map);
        String language = map.text("language").orElse(null);
        String entrypoint = map.text("entrypoint").orElse(null);
        List<Person> authors = CreditsReader.people(map, "authors");
        boolean model = map.flag("model_solution").orElse(false);
        Map<String, Requirement> onTests = new TreeMap<>();
        for (String key : map.keys()) {
            if (map.unasked(key) && map.get(key).orElse(null) instanceof YamlNode.Fields fields) {
                YamlMap inner = map.mapOf(key, fields);
                onTests.put(key, requirement(inner));
                inner.end();
            }
        }
        map.end();
        return new SubmissionRule(pattern, language, entrypoint, authors, model, overall, onTests);
    }

    private static Requirement requirement(YamlMap map) {
        return new Requirement(
                outcomes(map, "permitted"),
                outcomes(map, "required"),
                score(map),
                map.text("message").orElse(null),
                use(map));
    }

    private static @Nullable Set<Outcome> outcomes(YamlMap map, String key) {
        if (!map.has(key)) {
            return null;
        }
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (String text : map.texts(key)) {
            Outcome.of(text)
                    .ifPresentOrElse(
                            outcomes::add, () -> map.error(key, "should hold AC, WA, TLE and RTE, and has " + text));
        }
        return outcomes;
    }

    private static @Nullable ScoreRange score(YamlMap map) {
        Optional<YamlNode> node = map.get("score");
        if (node.isPresent() && node.get() instanceof YamlNode.Items items) {
            List<Double> numbers = items.all().stream()
                    .flatMap(item -> item instanceof YamlNode.Scalar scalar ? scalar.number().stream() : Stream.empty())
                    .toList();
            if (numbers.size() == 2 && items.all().size() == 2) {
                return new ScoreRange(numbers.getFirst(), numbers.getLast());
            }
            map.wrong("score", "a number or two numbers", node.get());
            return null;
        }
        return map.number("score", "a number or two numbers", value -> true)
                .map(value -> new ScoreRange(value, value))
                .orElse(null);
    }

    /** To say true says nothing: whether a submission is used then follows from what it must and may do. */
    private static @Nullable TimeLimitUse use(YamlMap map) {
        String key = "use_for_time_limit";
        if (map.get(key).equals(Optional.of(new YamlNode.Scalar("true", false)))) {
            return null;
        }
        return map.choice(key, "true, false, lower or upper", text -> switch (text) {
                    case "false" -> Optional.of(TimeLimitUse.NEVER);
                    case "lower" -> Optional.of(TimeLimitUse.LOWER);
                    case "upper" -> Optional.of(TimeLimitUse.UPPER);
                    default -> Optional.empty();
                })
                .orElse(null);
    }
}
