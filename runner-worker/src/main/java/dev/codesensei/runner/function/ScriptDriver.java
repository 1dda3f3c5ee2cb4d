package dev.codesensei.runner.function;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.FunctionSignature;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * For languages that find a function by its name while they run: the same main file for all, beside that of the learner,
 * who reads of {@code solution} in messages.
 *
 * @param ending of the names of files
 * @param more what is put behind the learner's code, so that the numbers of its lines stay; {@code {name}} is the function
 */
record ScriptDriver(String resource, String ending, String more) implements Driver {

    @Override
    public List<SourceFile> around(FunctionSignature signature, List<SourceFile> sources) {
        var code = new ByteArrayOutputStream();
        code.writeBytes(sources.getFirst().content());
        code.writeBytes(more.replace("{name}", signature.name()).getBytes(StandardCharsets.UTF_8));
        var files = new ArrayList<SourceFile>();
        files.add(new SourceFile("main" + ending, DriverText.of(resource)));
        files.add(new SourceFile("solution" + ending, code.toByteArray()));
        sources.stream().skip(1).forEach(files::add);
        return files;
    }
}
