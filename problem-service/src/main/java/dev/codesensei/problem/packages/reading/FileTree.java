package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Content;
import dev.codesensei.problem.packages.Contents;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.PackageFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The files of a package by path. What the specification tells judges to act as if it were not there is not here, and a
 * warning says so; links are never followed.
 */
final class FileTree implements Contents {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,254}");
    private static final long LARGEST_TEXT = 1 << 20;

    private final Path root;
    private final Findings findings;
    private final NavigableMap<String, Path> files = new TreeMap<>();
    private final NavigableSet<String> folders = new TreeSet<>();
    private final Map<String, Content> contents = new HashMap<>();
    private final Map<String, Path> byDigest = new HashMap<>();

    private FileTree(Path root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    static FileTree of(Path root, Findings findings) throws IOException {
        var tree = new FileTree(root, findings);
        Files.walkFileTree(root, tree.new Listing());
        for (Map.Entry<String, Path> file : tree.files.entrySet()) {
            Content content = Digest.of(file.getValue());
            tree.contents.put(file.getKey(), content);
            tree.byDigest.put(content.sha256(), file.getValue());
        }
        return tree;
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    boolean hasFolder(String folder) {
        return folders.contains(folder);
    }

    Content content(String file) {
        Content content = contents.get(file);
        if (content == null) {
            throw new IllegalArgumentException("no such file: " + file);
        }
        return content;
    }

    /** All files below a folder, with paths relative to it. */
    List<PackageFile> below(String folder) {
        String prefix = folder + "/";
        return files.subMap(prefix, folder + "0").entrySet().stream()
                .map(file -> new PackageFile(
                        file.getKey().substring(prefix.length()),
                        content(file.getKey()),
                        Files.isExecutable(file.getValue())))
                .toList();
    }

    /** The names of the files that lie directly in a folder; the root is the empty path. */
    List<String> filesIn(String folder) {
        return children(files.navigableKeySet(), folder);
    }

    List<String> foldersIn(String folder) {
        return children(folders, folder);
    }

    private static List<String> children(NavigableSet<String> paths, String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        NavigableSet<String> below = folder.isEmpty() ? paths : paths.subSet(prefix, true, folder + "0", false);
        return below.stream()
                .map(path -> path.substring(prefix.length()))
                .filter(name -> name.indexOf('/') < 0)
                .toList();
    }

    boolean isExecutable(String file) {
        Path path = files.get(file);
        return path != null && Files.isExecutable(path);
    }

    /** A small text file; one that is too large, or not UTF-8, is an error and counts as absent. */
    Optional<String> text(String file) {
        if (!has(file)) {
            return Optional.empty();
        }
        if (content(file).size() > LARGEST_TEXT) {
            findings.error(file, "is too large for a text that is read as a whole");
            return Optional.empty();
        }
        try (InputStream in = open(content(file))) {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString());
        } catch (CharacterCodingException e) {
            findings.error(file, "is not UTF-8");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(Content content) throws IOException {
        Path file = byDigest.get(content.sha256());
        if (file == null) {
            throw new NoSuchFileException(content.sha256());
        }
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    private final class Listing extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (!named(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(path(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) {
                findings.warning(path(file), "is a link or a special file and is ignored");
            } else if (named(file) || path(file).equals(".timelimit")) {
                files.put(path(file), file);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean named(Path file) {
            String name = file.getFileName().toString();
            if (NAME.matcher(name).matches()) {
                return true;
            }
            if (!path(file).equals(".timelimit")) {
                findings.warning(path(file), "has a name that packages do not have and is ignored");
            }
            return false;
        }

        private String path(Path file) {
            return root.relativize(file).toString();
        }
    }
}
