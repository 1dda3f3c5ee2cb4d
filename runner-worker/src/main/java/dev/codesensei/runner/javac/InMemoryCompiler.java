package dev.codesensei.runner.javac;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The JDK's compiler without a process and without a disk. It says so when it may not be like the command. */
final class InMemoryCompiler {

    /** The last lines of a compiler that found mistakes; one that failed itself ends otherwise. */
    private static final Pattern ERRORS_COUNTED = Pattern.compile("(?m)^\\d+ errors?$");

    /** A message that shows where a file was found, which is another place on a disk. */
    private static final String NAMES_A_FOLDER = "bad source file: ";

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager jdk = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    private final Charset console = Charset.forName(System.getProperty("native.encoding", "UTF-8"));

    Answer compile(List<String> words, Map<String, byte[]> files) {
        try {
            return attempt(words, files);
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
            return Answer.unsure(); // another compiler is asked, and its answer counts
        }
    }

    private Answer attempt(List<String> words, Map<String, byte[]> files) throws IOException {
        var messages = new BoundedText();
        try (var memory = new MemoryFiles(jdk)) {
            var options = new ArrayList<String>();
            var units = new ArrayList<JavaFileObject>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (file.getKey().endsWith(".java")) {
                    memory.addSource(file.getKey(), file.getValue());
                }
            }
            for (String word : words) {
                if (word.endsWith(".java")) {
                    units.add(memory.source(word));
                } else if (!word.startsWith("-J")) { // these were for the process
                    options.add(word);
                }
            }
            if (files.keySet().stream().anyMatch(InMemoryCompiler::isForADisk)) {
                return Answer.unsure();
            }
            boolean compiled =
                    javac.getTask(messages, memory, null, options, null, units).call();
            return answer(compiled, messages, memory);
        }
    }

    /** Modules and ready classes are found in folders, by rules that are not repeated here. */
    private static boolean isForADisk(String file) {
        return file.endsWith("module-info.java") || file.endsWith(".class");
    }

    private Answer answer(boolean compiled, BoundedText messages, MemoryFiles memory) {
        String told = messages.toString();
        boolean sure = !messages.hasOverflowed()
                && !told.contains(NAMES_A_FOLDER)
                && (compiled || ERRORS_COUNTED.matcher(told).find());
        return sure ? new Answer(true, compiled ? 0 : 1, told.getBytes(console), memory.classes()) : Answer.unsure();
    }
}
