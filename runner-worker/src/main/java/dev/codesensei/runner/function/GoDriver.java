package dev.codesensei.runner.function;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.starter.NodeCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A main file beside that of the learner, in the same package, which the learner need not name. */
final class GoDriver implements Driver {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+\\w+");

    @Override
    public List<SourceFile> around(FunctionSignature signature, List<SourceFile> sources) {
        String nodes = MissingNodes.of("go", signature, sources).stream()
                .map(NodeCode::code)
                .collect(Collectors.joining());
        String driver = new String(DriverText.of("go/main.go"), StandardCharsets.UTF_8)
                + nodes
                + "\nfunc main() { senseiCall(%s) }\n".formatted(signature.name());
        String learners = new String(sources.getFirst().content(), StandardCharsets.UTF_8);
        String whole = PACKAGE.matcher(learners).find() ? learners : "package main; " + learners;
        var files = new ArrayList<SourceFile>();
        files.add(new SourceFile("main.go", driver.getBytes(StandardCharsets.UTF_8)));
        files.add(new SourceFile("solution.go", whole.getBytes(StandardCharsets.UTF_8)));
        sources.stream().skip(1).forEach(files::add);
        return files;
    }
}
