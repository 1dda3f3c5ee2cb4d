package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Constant;
import dev.codesensei.problem.packages.License;
import dev.codesensei.problem.packages.Metadata;
import dev.codesensei.problem.packages.Texts;
import dev.codesensei.problem.packages.yaml.YamlMap;
import dev.codesensei.problem.packages.yaml.YamlNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads who and what about a problem, in the keys of every format. */
final class MetadataReader {

    private final Context context;
    private final String folder;
    private final Titles titles;

    MetadataReader(Context context, String folder, Texts statements) {
        this.context = context;
        this.folder = folder;
        this.titles = new Titles(context, statements);
    }

    Metadata read(YamlMap yaml) {
        boolean legacy = context.format().legacy();
        if (!legacy && !yaml.has("uuid")) {
            yaml.warning("uuid", "is missing; the specification asks for one");
        }
        return new Metadata(
                titles.read(yaml, folder),
                legacy ? ProblemTypes.legacy(yaml) : ProblemTypes.current(yaml),
                yaml.text("uuid").orElse(null),
                legacy ? null : yaml.text("version").orElse(null),
                legacy ? CreditsReader.legacy(yaml) : CreditsReader.current(yaml),
                legacy ? SourcesReader.legacy(yaml) : SourcesReader.current(yaml),
                license(yaml),
                yaml.text("rights_owner").orElse(null),
                legacy ? null : embargo(yaml).orElse(null),
                legacy ? words(yaml.text("keywords")) : yaml.texts("keywords"),
                legacy ? List.of() : languages(yaml),
                !legacy && yaml.flag("allow_file_writing").orElse(false),
                legacy ? Map.of() : constants(yaml));
    }

    static List<String> words(Optional<String> text) {
        return text.map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(words -> List.of(words.split("\\s+")))
                .orElse(List.of());
    }

    private static License license(YamlMap yaml) {
        License license = yaml.choice("license", "a license of the specification, such as \"cc by-sa\"", License::of)
                .orElse(License.UNKNOWN);
        if (license == License.PUBLIC_DOMAIN && yaml.has("rights_owner")) {
            yaml.error("rights_owner", "must be absent where the license is public domain");
        }
        return license;
    }

    private static List<String> languages(YamlMap yaml) {
        List<String> languages = yaml.texts("languages");
        if (languages.isEmpty() && yaml.has("languages")) {
            yaml.error("languages", "should be all or name a language");
        }
        return languages.equals(List.of("all")) ? List.of() : languages;
    }

    private static Optional<Instant> embargo(YamlMap yaml) {
        return yaml.choice("embargo_until", "a date, or a time such as 2025-09-01T10:00:00Z", text -> {
            try {
                return Optional.of(
                        text.length() == 10
                                ? LocalDate.parse(text)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant()
                                : Instant.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    private static Map<String, Constant> constants(YamlMap yaml) {
        return yaml.each("constants", (inner, name) -> {
            if (!name.matches("[a-zA-Z_][a-zA-Z0-9_]*")) {
                inner.error(name, "is not a name for a constant");
            }
            boolean number = inner.get(name)
                    .filter(node -> node instanceof YamlNode.Scalar scalar
                            && scalar.number().isPresent())
                    .isPresent();
            return inner.text(name).map(text -> new Constant(text, number));
        });
    }
}
