package dev.codesensei.problem.packages.writing;

import dev.codesensei.problem.packages.Credits;
import dev.codesensei.problem.packages.Person;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How people are written: as a string where that says everything. */
final class PeopleYaml {

    private PeopleYaml() {}

    static Map<String, Object> of(Credits credits) {
        var translators = new TreeMap<String, Object>();
        credits.translators().forEach((language, people) -> translators.put(language, of(people)));
        return new Keys()
                .put("authors", of(credits.authors()))
                .put("contributors", of(credits.contributors()))
                .put("testers", of(credits.testers()))
                .put("translators", translators)
                .put("packagers", of(credits.packagers()))
                .put("acknowledgements", of(credits.acknowledgements()))
                .all();
    }

    static List<Object> of(List<Person> people) {
        return people.stream().map(PeopleYaml::of).toList();
    }

    private static Object of(Person person) {
        return Person.of(person.name()).equals(person)
                ? person.name()
                : new Keys()
                        .put("name", person.name())
                        .put("email", person.email())
                        .put("orcid", person.orcid())
                        .put("kattis", person.kattis())
                        .all();
    }
}
