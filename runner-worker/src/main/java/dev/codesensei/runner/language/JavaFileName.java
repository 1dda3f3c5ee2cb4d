package dev.codesensei.runner.language;

import dev.codesensei.judge.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a Java source after its public type, as the compiler demands; learners paste classes of any name. */
final class JavaFileName {

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("\\bpublic\\s++(?:(?:abstract|final|sealed|non-sealed|static|strictfp)\\s++){0,9}"
                    + "(?:class|interface|enum|record|@interface)\\s++([\\p{L}_$][\\p{L}\\p{N}_$]{0,99})");

    private JavaFileName() {}

    /** The source under the name it needs; its folder stays. */
    static SourceFile fitting(SourceFile source) {
        if (!source.name().endsWith(".java")) {
            return source;
        }
        String folder = source.name().substring(0, source.name().lastIndexOf('/') + 1);
        return publicType(new String(source.content(), StandardCharsets.UTF_8))
                .map(type -> new SourceFile(folder + type + ".java", source.content()))
                .orElse(source);
    }

    private static Optional<String> publicType(String source) {
        Matcher matcher = PUBLIC_TYPE.matcher(JavaOutline.of(source));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
