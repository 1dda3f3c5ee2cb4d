package dev.codesensei.standalone.packages;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive of a package. Equal files become equal bytes: names are sorted, and times are all the same. */
public final class PackageZip {

    /** The first moment that the format can tell. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String root;
    private final SortedMap<String, Path> files = new TreeMap<>();

    private PackageZip(String root) {
        this.root = root;
    }

    /** All of a package. */
    public static PackageZip of(PackageFolder folder) {
        return without(Set.of(), folder);
    }

    /** A package but for what lies in some folders of it. */
    public static PackageZip without(Set<String> leftOut, PackageFolder folder) {
        var zip = new PackageZip(folder.name());
        PackageFiles.below(folder.path()).stream()
                .filter(file -> !leftOut.contains(file.getName(0).toString()))
                .forEach(file -> zip.files.put(name(file), folder.path().resolve(file)));
        return zip;
    }

    /** Adds a file, or all files of a folder, under a name. */
    public void add(String name, Path added) {
        if (!Files.isDirectory(added)) {
            files.put(name, added);
            return;
        }
        for (Path file : PackageFiles.below(added)) {
            files.put(name + "/" + name(file), added.resolve(file));
        }
    }

    public int size() {
        return files.size();
    }

    /** There is a whole file in the end, or none. */
    public void write(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, ".sensei", ".zip");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                writeTo(out);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void writeTo(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                var entry = new ZipEntry(root + "/" + file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                Files.copy(file.getValue(), zip);
                zip.closeEntry();
            }
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
