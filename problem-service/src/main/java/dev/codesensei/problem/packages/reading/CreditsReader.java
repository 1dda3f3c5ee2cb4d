package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Credits;
import dev.codesensei.problem.packages.Person;
import dev.codesensei.problem.packages.yaml.YamlMap;
import dev.codesensei.problem.packages.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads who gets credit, as a string, a sequence or a map. */
final class CreditsReader {

    private static final Pattern BETWEEN_AUTHORS = Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+");

    private CreditsReader() {}

    static Credits current(YamlMap yaml) {
        Optional<YamlNode> credits = yaml.get("credits");
        if (credits.isPresent() && credits.get() instanceof YamlNode.Scalar scalar) {
            return Credits.of(List.of(Person.of(scalar.text())));
        }
        return yaml.map("credits").map(CreditsReader::all).orElse(Credits.of(List.of()));
    }

    private static Credits all(YamlMap map) {
        var credits = new Credits(
                people(map, "authors"),
                people(map, "contributors"),
                people(map, "testers"),
                map.each("translators", (inner, language) -> Optional.of(people(inner, language))),
                people(map, "packagers"),
                people(map, "acknowledgements"));
        map.end();
        return credits;
    }

    static Credits legacy(YamlMap yaml) {
        return Credits.of(yaml.text("author").stream()
                .flatMap(BETWEEN_AUTHORS::splitAsStream)
                .filter(author -> !author.isBlank())
                .map(Person::of)
                .toList());
    }

    /** One person or several. */
    static List<Person> people(YamlMap map, String key) {
        List<Person> people = new ArrayList<>();
        map.get(key).ifPresent(node -> {
            for (YamlNode one : node instanceof YamlNode.Items items ? items.all() : List.of(node)) {
                person(map, key, one).ifPresent(people::add);
            }
        });
        return people;
    }

    private static Optional<Person> person(YamlMap map, String key, YamlNode node) {
        if (!(node instanceof YamlNode.Fields)) {
            return map.textOf(key, node).map(Person::of);
        }
        YamlMap fields = map.mapOf(key, node);
        Optional<String> name = fields.text("name");
        if (name.isEmpty()) {
            fields.error("name", "is missing");
        }
        var person = name.map(text -> new Person(
                text,
                fields.text("email").orElse(null),
                fields.text("orcid").orElse(null),
                fields.text("kattis").orElse(null)));
        fields.end();
        return person;
    }
}
