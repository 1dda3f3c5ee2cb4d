package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of attacks, with the names of what they attack put in. */
record AttackSources(Target target) {

    static final Path FOLDER = Path.of("src/test/resources/hostile");

    /** The main file under its usual name, and what the index adds: a file with a name that no disk would hold. */
    List<SourceFile> of(Attack attack, String mainFile) {
        var sources = new ArrayList<SourceFile>();
        sources.add(new SourceFile(mainFile, bytes(text(attack.file()))));
        if (attack.has("file")) {
            String name = URLDecoder.decode(attack.option("file"), StandardCharsets.UTF_8);
            sources.add(new SourceFile(name.replace("LONG", "long/".repeat(300)), bytes("SUCCEEDED")));
        }
        return sources;
    }

    /** A program that runs before or beside an attack. */
    String helper(Attack attack, String option) {
        return text(attack.kind() + "/" + attack.option(option));
    }

    private String text(String file) {
        try {
            return target.fill(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
