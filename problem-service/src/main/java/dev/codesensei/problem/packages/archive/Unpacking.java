package dev.codesensei.problem.packages.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Unpacks an archive into a new folder that is there as a whole or not at all. */
public record Unpacking(ArchiveLimits limits) {

    private static final int EXECUTABLE = 0100;

    /**
     * Fills {@code folder}, which must not exist; whatever fails, it does not exist afterwards either. Answers what the
     * links led to, by the path of the link.
     */
    public Map<String, String> unpack(Path archive, Path folder) throws IOException {
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        remove(partial);
        try (var open = OpenArchive.open(archive, limits)) {
            Plan plan = open.plan();
            Files.createDirectories(partial);
            for (Map.Entry<String, ZipArchiveEntry> file : plan.files().entrySet()) {
                write(open, file.getValue(), partial.resolve(file.getKey()));
            }
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            return plan.links();
        } finally {
            remove(partial);
        }
    }

    private static void write(OpenArchive archive, ZipArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            archive.copy(entry, out);
        }
        boolean program = (entry.getUnixMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
    }

    /** Removes a folder with all that is in it, if it is there. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
