package dev.codesensei.problem.exchange;

import dev.codesensei.problem.packages.CaseFile;
import dev.codesensei.problem.packages.Content;
import dev.codesensei.problem.packages.Contents;
import dev.codesensei.problem.packages.Difficulty;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.Guidance;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.Statement;
import dev.codesensei.problem.packages.StatementFormat;
import dev.codesensei.problem.packages.TestCase;
import dev.codesensei.problem.packages.TestGroup;
import dev.codesensei.problem.packages.Texts;
import dev.codesensei.problem.problems.Example;
import dev.codesensei.problem.problems.ProblemText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people read of a package. */
record PackageTexts(ProblemPackage problem, Contents contents, Findings findings) {

    static final String ENGLISH = "en";

    private static final long LONGEST_TEXT = 1 << 20;
    private static final long LONGEST_EXAMPLE = 10_000;

    ProblemText read() throws IOException {
        Optional<Statement> statement = chosen(problem.statements());
        Guidance guidance = problem.extension().guidance();
        return new ProblemText(
                title(problem.metadata().titles()),
                Objects.requireNonNullElse(guidance.difficulty(), Difficulty.MEDIUM),
                problem.metadata().keywords().stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList(),
                statement.isPresent() ? text("statement", statement.get()) : "",
                statement.map(Statement::format).orElse(StatementFormat.MARKDOWN),
                guidance.constraints(),
                examples(),
                guidance.hints(),
                guidance.starter(),
                editorial());
    }

    /** English where there is it, as everywhere in the suite, or else the first. */
    static Optional<Statement> chosen(Texts texts) {
        return texts.statements().stream()
                .min(Comparator.comparing((Statement text) -> !text.language().equals(ENGLISH))
                        .thenComparing(Statement::language)
                        .thenComparing(text -> text.format() != StatementFormat.MARKDOWN));
    }

    private String title(Map<String, String> titles) {
        return titles.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, String> title) ->
                                !title.getKey().equals(ENGLISH))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElse(problem.name());
    }

    private String text(String folder, Statement text) throws IOException {
        String file = folder + "/*." + text.language() + "." + text.format().extension();
        return switch (text.format()) {
            case MARKDOWN, HTML, LATEX -> read(file, text.content());
            case PDF -> {
                findings.warning(file, "is shown as a file");
                yield "";
            }
        };
    }

    private String read(String file, Content content) throws IOException {
        if (content.size() > LONGEST_TEXT) {
            findings.warning(file, "is too long to be shown");
            return "";
        }
        return read(content);
    }

    private String read(Content content) throws IOException {
        try (InputStream in = contents.open(content)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Example> examples() throws IOException {
        List<TestCase> samples = problem.data().group("sample").stream()
                .flatMap(TestGroup::allCases)
                .toList();
        List<Example> examples = new ArrayList<>();
        for (TestCase sample : samples) {
            example(sample).ifPresent(examples::add);
        }
        return examples;
    }

    private Optional<Example> example(TestCase sample) throws IOException {
        Content interaction = sample.contents().get(CaseFile.INTERACTION);
        if (interaction != null && interaction.size() <= LONGEST_EXAMPLE) {
            return Optional.of(Example.of(read(interaction), sample.description()));
        }
        Content input = shown(sample, CaseFile.SHOWN_INPUT, CaseFile.INPUT);
        Content answer = shown(sample, CaseFile.SHOWN_ANSWER, CaseFile.ANSWER);
        return input == null || answer == null
                ? Optional.empty()
                : Optional.of(new Example(read(input), read(answer), sample.description(), null));
    }

    private static @Nullable Content shown(TestCase sample, CaseFile inStatement, CaseFile file) {
        Content content =
                sample.contents().getOrDefault(inStatement, sample.contents().get(file));
        return content == null || content.size() > LONGEST_EXAMPLE ? null : content;
    }

    private @Nullable String editorial() throws IOException {
        Optional<Statement> solution =
                chosen(problem.solutions()).filter(text -> text.format() == StatementFormat.MARKDOWN);
        return solution.isPresent() ? text("solution", solution.get()) : null;
    }
}
