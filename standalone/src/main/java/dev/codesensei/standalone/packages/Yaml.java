package dev.codesensei.standalone.packages;

import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A map of a YAML file. What is of another kind than is asked for counts as missing.
 *
 * @param where the file and the key, for people
 */
public record Yaml(String where, Map<?, ?> fields) {

    /** Refuses a file that is not there, that is no YAML, or is no map. */
    public static Yaml read(Path file) {
        try {
            var reader = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()));
            Object read = reader.load(Files.readString(file));
            if (read instanceof Map<?, ?> map) {
                return new Yaml(file.toString(), map);
            }
            throw new Refusal("%s holds no keys with values.".formatted(file));
        } catch (NoSuchFileException e) {
            throw new Refusal("There is no file " + file, e);
        } catch (MarkedYAMLException e) {
            throw new Refusal(
                    "%s cannot be read: %s, in line %d."
                            .formatted(file, e.getProblem(), e.getProblemMark().getLine() + 1),
                    e);
        } catch (YAMLException | IOException e) {
            throw new Refusal("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Numbers and the like are texts as well. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(fields.get(key))
                .filter(value -> !(value instanceof Collection<?>) && !(value instanceof Map<?, ?>))
                .map(String::valueOf)
                .filter(text -> !text.isBlank());
    }

    /** The texts of a list. */
    public List<String> texts(String key) {
        return fields.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The texts of a list, or the words of a text: keywords are written either way. */
    List<String> words(String key) {
        return fields.get(key) instanceof String text && !text.isBlank()
                ? List.of(text.strip().split("\\s+"))
                : texts(key);
    }

    public Yaml map(String key) {
        Map<?, ?> map = fields.get(key) instanceof Map<?, ?> found ? found : Map.of();
        return new Yaml(where + ", " + key, map);
    }

    /** The maps of a list. */
    public List<Yaml> maps(String key) {
        List<?> list = fields.get(key) instanceof List<?> found ? found : List.of();
        return list.stream()
                .filter(Map.class::isInstance)
                .map(map -> new Yaml(where + ", " + key, (Map<?, ?>) map))
                .toList();
    }

    public Stream<Object> values() {
        return fields.values().stream().map(Object.class::cast);
    }
}
