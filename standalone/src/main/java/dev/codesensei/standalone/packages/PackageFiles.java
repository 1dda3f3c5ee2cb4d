package dev.codesensei.standalone.packages;

import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Finds the files of a package. Links in it are followed; one that leads out of it, or nowhere, is refused. */
final class PackageFiles extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Path realRoot;
    private final List<Path> found = new ArrayList<>();

    private PackageFiles(Path root, Path realRoot) {
        this.root = root;
        this.realRoot = realRoot;
    }

    /** The files below a folder, by their paths from there, sorted by them. */
    static List<Path> below(Path root) {
        try {
            var visitor = new PackageFiles(root, root.toRealPath());
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
            return visitor.found.stream().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (!folder.equals(root) && LeftOut.is(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        requireInside(folder);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (LeftOut.is(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw new Refusal("%s is a link to what is not there.".formatted(file));
        }
        if (!attributes.isRegularFile()) {
            throw new Refusal("%s is neither a file nor a folder.".formatted(file));
        }
        requireInside(file);
        found.add(root.relativize(file));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof FileSystemLoopException) {
            throw new Refusal("%s is a link to a folder that it lies in.".formatted(file), e);
        }
        throw e;
    }

    private void requireInside(Path path) throws IOException {
        if (!path.toRealPath().startsWith(realRoot)) {
            throw new Refusal("%s is a link that leads out of the package: put a copy there.".formatted(path));
        }
    }
}
