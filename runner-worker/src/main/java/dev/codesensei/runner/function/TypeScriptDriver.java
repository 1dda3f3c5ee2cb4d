package dev.codesensei.runner.function;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.starter.NodeCode;
import java.util.List;
import java.util.stream.Collectors;

/** The driver for JavaScript, to which TypeScript becomes, with the types of the nodes that it makes. */
final class TypeScriptDriver implements Driver {

    private static final String EXPORT = """

            ;// @ts-ignore
            export const senseiFunction: any = typeof {name} === 'undefined' ? undefined : {name};
            """;

    @Override
    public List<SourceFile> around(FunctionSignature signature, List<SourceFile> sources) {
        String nodes = MissingNodes.of("typescript", signature, sources).stream()
                .map(NodeCode::code)
                .collect(Collectors.joining());
        return new ScriptDriver("javascript/main.js", ".ts", EXPORT + nodes).around(signature, sources);
    }
}
