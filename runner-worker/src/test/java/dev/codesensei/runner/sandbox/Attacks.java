package dev.codesensei.runner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The hostile programs that every provider of sandboxes has to withstand, as {@code hostile/index.txt} lists them. */
final class Attacks {

    private static final Path INDEX = AttackSources.FOLDER.resolve("index.txt");

    private Attacks() {}

    static List<Attack> all() {
        try (Stream<String> lines = Files.lines(INDEX)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> attack(line.split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack attack(String[] words) {
        var verdicts = new HashMap<String, Predicate<Ending>>(Map.of("", verdict(words[1])));
        var options = new HashMap<String, String>();
        for (int i = 3; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            String name = equals < 0 ? words[i] : words[i].substring(0, equals);
            String value = words[i].substring(equals + 1);
            if (name.startsWith("in-")) {
                verdicts.put(name.substring("in-".length()), verdict(value));
            } else {
                options.put(name, value);
            }
        }
        return new Attack(words[0], verdicts, List.of(words[2].split(",")), options);
    }

    /** One of several where there are some between bars. */
    private static Predicate<Ending> verdict(String words) {
        return Stream.of(words.split("\\|"))
                .map(Attacks::oneVerdict)
                .reduce(Predicate::or)
                .orElseThrow();
    }

    private static Predicate<Ending> oneVerdict(String word) {
        if (word.startsWith("violation:")) {
            String call = word.substring("violation:".length()).replace('+', ' ');
            return new Ending.SecurityViolation(call)::equals;
        }
        return switch (word) {
            case "ok" -> new Ending.Exited(0)::equals;
            case "failure" -> ending -> ending instanceof Ending.Exited(int code) && code != 0;
            case "signal" -> ending -> ending instanceof Ending.Signalled;
            case "cpu" -> new Ending.CpuLimit()::equals;
            case "wall" -> new Ending.WallLimit()::equals;
            case "memory" -> new Ending.MemoryLimit()::equals;
            case "output" -> new Ending.OutputLimit()::equals;
            case "refused" -> ending -> ending instanceof Ending.Broken;
            default -> throw new IllegalArgumentException("No such verdict: " + word);
        };
    }
}
