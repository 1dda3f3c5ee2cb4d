package dev.codesensei.runner.function;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.FunctionSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * For languages that find a function by its name while they run: the same main file for all, beside that of the learner,
 * who reads of {@code solution} in messages.
 *
 * @param ending of the names of files
 * @param learner what becomes of the learner's main file
 */
record ScriptDriver(String resource, String ending, BiFunction<FunctionSignature, byte[], byte[]> learner)
        implements Driver {

    @Override
    public List<SourceFile> around(FunctionSignature signature, List<SourceFile> sources) {
        var files = new ArrayList<SourceFile>();
        files.add(new SourceFile("main" + ending, DriverText.of(resource)));
        files.add(new SourceFile(
                "solution" + ending, learner.apply(signature, sources.getFirst().content())));
        sources.stream().skip(1).forEach(files::add);
        return files;
    }
}
