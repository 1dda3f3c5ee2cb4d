package dev.codesensei.runner.sandbox;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue of hostile programs is whole. */
class AttacksTest {

    private final List<Attack> all = Attacks.all();

    @Test
    void thereAreManyOfManyKinds() {
        var kinds = all.stream().collect(groupingBy(Attack::kind, TreeMap::new, counting()));
        var languages = all.stream().collect(groupingBy(Attack::ending, TreeMap::new, counting()));
        Log.infof("Hostile programs: %d, by class %s, by language %s", all.size(), kinds, languages);

        assertThat(all).hasSizeGreaterThan(80);
        assertThat(languages).containsKeys("c", "cpp", "go", "java", "js", "py", "rs", "sh", "ts");
    }

    @Test
    void theSampleHasEveryKind() {
        var sample = all.stream().filter(attack -> attack.has("sample")).map(Attack::kind);

        assertThat(sample).containsAll(all.stream().map(Attack::kind).toList());
    }

    @Test
    void everyAttackIsStoppedByGuards() {
        assertThat(all)
                .allSatisfy(
                        attack -> assertThat(attack.guards()).doesNotContain("").isNotEmpty());
    }

    @Test
    void noProgramIsForgotten() throws IOException {
        List<String> listed = all.stream().flatMap(AttacksTest::files).toList();

        assertThat(programs()).isNotEmpty().allMatch(listed::contains);
        assertThat(programs()).containsAll(listed);
    }

    private static Stream<String> files(Attack attack) {
        Stream<String> helpers = Stream.of("after", "beside")
                .filter(attack::has)
                .map(option -> attack.kind() + "/" + attack.option(option));
        return Stream.concat(Stream.of(attack.file()), helpers);
    }

    private static List<String> programs() throws IOException {
        try (Stream<Path> files = Files.walk(AttackSources.FOLDER, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(AttackSources.FOLDER::relativize)
                    .filter(file -> file.getNameCount() == 2)
                    .map(Path::toString)
                    .toList();
        }
    }
}
