package dev.codesensei.runner.function;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.starter.NodeCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One source for all: two would take twice as long to compile. It begins with the header that was compiled before, and
 * messages name the learner's own lines.
 */
final class CppDriver implements Driver {

    /** A header that was compiled before must not be included twice: the compiler would look for its text. */
    private static final Pattern EVERYTHING =
            Pattern.compile("(?m)^[ \\t]*#[ \\t]*include[ \\t]*<bits/stdc\\+\\+\\.h>");

    @Override
    public List<SourceFile> around(FunctionSignature signature, List<SourceFile> sources) {
        String learners = EVERYTHING
                .matcher(new String(sources.getFirst().content(), StandardCharsets.UTF_8))
                .replaceAll("");
        String nodes = MissingNodes.of("cpp", signature, sources).stream()
                .map(NodeCode::code)
                .collect(Collectors.joining());
        String all = "#include <bits/stdc++.h>\n" + nodes + "#line 1 \"solution.cpp\"\n" + learners
                + "\n#line 1 \"driver.hpp\"\n" + new String(DriverText.of("cpp/driver.hpp"), StandardCharsets.UTF_8)
                + "#line 1 \"call\"\nint main() { sensei::call<%d>(&%s); }\n"
                        .formatted(signature.parameters().size(), signature.name());
        var files = new ArrayList<SourceFile>();
        files.add(new SourceFile("main.cpp", all.getBytes(StandardCharsets.UTF_8)));
        sources.stream().skip(1).forEach(files::add);
        return files;
    }
}
