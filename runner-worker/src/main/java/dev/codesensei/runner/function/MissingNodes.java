package dev.codesensei.runner.function;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.starter.NodeCode;
import dev.codesensei.judge.starter.StarterCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The nodes of lists and trees that a function needs and a learner did not define. */
final class MissingNodes {

    private MissingNodes() {}

    static List<NodeCode> of(String language, FunctionSignature function, List<SourceFile> sources) {
        return StarterCode.nodes(language, function).stream()
                .filter(node -> sources.stream().noneMatch(source -> defines(source, node.name())))
                .toList();
    }

    /** What stands in a comment, such as the definition in starter code, defines nothing. */
    private static boolean defines(SourceFile source, String name) {
        return Pattern.compile("(?m)^(?!\\s*[#*])(?:(?!//|/\\*).)*\\b(?:class|struct|type|interface|record)\\s+" + name
                        + "\\b")
                .matcher(new String(source.content(), StandardCharsets.UTF_8))
                .find();
    }
}
