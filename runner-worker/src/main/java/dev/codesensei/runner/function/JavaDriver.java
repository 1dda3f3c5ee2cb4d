package dev.codesensei.runner.function;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.FunctionSignature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the method while it runs, so that it may have any types that the arguments fit into. */
final class JavaDriver implements Driver {

    private static final String FILE = "SenseiDriver.java";

    @Override
    public List<SourceFile> around(FunctionSignature signature, List<SourceFile> sources) {
        var files = new ArrayList<SourceFile>();
        files.add(new SourceFile(FILE, DriverText.of("java/" + FILE)));
        files.addAll(sources);
        MissingNodes.of("java", signature, sources)
                .forEach(node -> files.add(new SourceFile(
                        node.name() + ".java",
                        ("import java.util.*;\n" + node.code()).getBytes(StandardCharsets.UTF_8))));
        return files;
    }
}
