package dev.codesensei.problem.exchange;

import dev.codesensei.problem.blobs.BlobStore;
import dev.codesensei.problem.packages.Content;
import dev.codesensei.problem.packages.Guidance;
import dev.codesensei.problem.packages.Metadata;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.Statement;
import dev.codesensei.problem.packages.StatementFormat;
import dev.codesensei.problem.packages.Texts;
import dev.codesensei.problem.problems.ProblemText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts into a package what was changed of its texts. */
@ApplicationScoped
class ChangedTexts {

    private final BlobStore blobs;

    ChangedTexts(BlobStore blobs) {
        this.blobs = blobs;
    }

    ProblemPackage in(ProblemPackage base, ProblemText before, ProblemText now) throws IOException {
        boolean sameStatement = before.statement().equals(now.statement()) && before.format() == now.format();
        return new ProblemPackage(
                base.name(),
                metadata(base.metadata(), before, now),
                base.limits(),
                sameStatement ? base.statements() : replaced(base.statements(), now.statement()),
                Objects.equals(before.editorial(), now.editorial())
                        ? base.solutions()
                        : replaced(base.solutions(), now.editorial()),
                base.data(),
                base.inputValidators(),
                base.outputValidator(),
                base.submissions(),
                base.includes(),
                base.extras(),
                base.extension().with(guidance(base.extension().guidance(), before, now)));
    }

    /** A difficulty that nobody gave is not written down because we assumed one. */
    private static Guidance guidance(Guidance base, ProblemText before, ProblemText now) {
        boolean sameDifficulty = before.difficulty() == now.difficulty();
        return new Guidance(
                sameDifficulty ? base.difficulty() : now.difficulty(),
                now.constraints(),
                now.hints(),
                now.starterCode());
    }

    private static Metadata metadata(Metadata base, ProblemText before, ProblemText now) {
        boolean sameTitle = before.title().equals(now.title()) && !base.titles().isEmpty();
        return Changed.metadata(
                base,
                sameTitle ? base.titles() : titles(base.titles(), now.title()),
                before.topics().equals(now.topics()) ? base.keywords() : now.topics(),
                base.languages());
    }

    private static Map<String, String> titles(Map<String, String> before, String title) {
        Map<String, String> titles = new HashMap<>(before);
        String language = before.isEmpty() || before.containsKey(PackageTexts.ENGLISH)
                ? PackageTexts.ENGLISH
                : before.keySet().stream().sorted().findFirst().orElseThrow();
        titles.put(language, title);
        return titles;
    }

    /** The text that was shown gives way to Markdown; those in other languages stay. */
    private Texts replaced(Texts before, @Nullable String markdown) throws IOException {
        String language = PackageTexts.chosen(before).map(Statement::language).orElse(PackageTexts.ENGLISH);
        List<Statement> others = before.statements().stream()
                .filter(text -> !text.language().equals(language))
                .toList();
        if (markdown == null) {
            return new Texts(others, before.auxiliary());
        }
        Content content = PackageContents.content(blobs.put(markdown.getBytes(StandardCharsets.UTF_8)));
        Statement text = new Statement(language, StatementFormat.MARKDOWN, content);
        return new Texts(Stream.concat(others.stream(), Stream.of(text)).toList(), before.auxiliary());
    }
}
