package dev.codesensei.standalone.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A package among the resources, in which title and id are left open. */
record Template(String folder) {

    /** A jar does not tell what is in a folder of it. */
    private static final String LIST = "files.txt";

    static Template named(String kind) {
        return new Template("template/" + kind + "/");
    }

    void write(Path target, String title) throws IOException {
        for (String name : files()) {
            Path file = target.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    text(name)
                            .replace("{{title}}", quoted(title))
                            .replace("{{uuid}}", UUID.randomUUID().toString()));
        }
    }

    private List<String> files() throws IOException {
        return text(LIST).lines().toList();
    }

    private String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(folder + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As YAML writes any text whatever is in it. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
