package dev.codesensei.problem.problems;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.starter.NodeCode;
import dev.codesensei.judge.starter.StarterCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** What a learner begins with in each language: what the author gave, or else what is made of the problem. */
public final class Beginnings {

    private Beginnings() {}

    /** In every language in which the problem may be solved. */
    static SequencedMap<String, String> of(ProblemText text, JudgingRules rules) {
        Optional<FunctionSignature> function = rules.signature();
        var beginnings = new LinkedHashMap<String, String>();
        for (String language : languages(rules)) {
            Optional.ofNullable(text.starterCode().get(language))
                    .or(() -> made(language, function))
                    .ifPresent(code -> beginnings.put(language, code));
        }
        return beginnings;
    }

    /**
     * What a learner begins with where the author gave nothing; empty in a language that nobody knows here.
     *
     * @param function what is called; empty where nothing is
     */
    public static Optional<String> made(String language, Optional<FunctionSignature> function) {
        return function.map(signature -> made(language, signature))
                .orElseGet(() -> Optional.ofNullable(StarterPrograms.ALL.get(language)));
    }

    private static Optional<String> made(String language, FunctionSignature function) {
        return StarterCode.of(language, function)
                .map(code -> comment(language, StarterCode.nodes(language, function)) + code);
    }

    /** None named means any. */
    private static Collection<String> languages(JudgingRules rules) {
        return rules.languages().isEmpty() ? StarterPrograms.ALL.sequencedKeySet() : rules.languages();
    }

    /** The judge defines the nodes; a learner has to know what they are. */
    private static String comment(String language, List<NodeCode> nodes) {
        String mark = language.equals("python") ? "# " : "// ";
        String lines = nodes.stream()
                .flatMap(node -> node.code().lines())
                .map(line -> (mark + line).stripTrailing() + "\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? lines : lines + "\n";
    }
}
