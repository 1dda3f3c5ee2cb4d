package dev.codesensei.problem.loading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** A digest of files by their paths, contents and whether they can be run; hidden files do not count. */
final class ContentDigest {

    private final MessageDigest digest = sha256();

    ContentDigest text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** All below a folder, or one file; nothing where there is neither. */
    ContentDigest files(Path root) throws IOException {
        for (var file : listed(root).entrySet()) {
            text(file.getKey()).text(String.valueOf(Files.isExecutable(file.getValue())));
            byte[] content = Files.readAllBytes(file.getValue());
            text(String.valueOf(content.length));
            digest.update(content);
        }
        return this;
    }

    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static SortedMap<String, Path> listed(Path root) throws IOException {
        var files = new TreeMap<String, Path>();
        if (!Files.exists(root)) {
            return files;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file)) {
                    files.put(root.relativize(file).toString(), file);
                }
                return FileVisitResult.CONTINUE;
            }

            private boolean isHidden(Path path) {
                return !path.equals(root) && path.getFileName().toString().startsWith(".");
            }
        });
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
