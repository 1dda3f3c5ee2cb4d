package dev.codesensei.problem.packages.archive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The entries by path, when no two of them are one on some file system and none lies below another's file or link. */
final class Entries {

    private final SequencedMap<String, ZipArchiveEntry> byPath = new LinkedHashMap<>();
    private final Map<String, String> spelling = new HashMap<>();
    private final Map<String, Boolean> folders = new HashMap<>();

    void add(ZipArchiveEntry entry) {
        EntryName name = EntryName.of(entry.getRawName());
        addFolders(name);
        spell(name.path(), name.path());
        Boolean folder = folders.putIfAbsent(name.path(), entry.isDirectory());
        boolean known = byPath.put(name.path(), entry) != null;
        if (known || (folder != null && !(folder && entry.isDirectory()))) {
            throw ArchiveRefusedException.at(name.path(), "is there twice");
        }
    }

    private void addFolders(EntryName name) {
        String path = "";
        List<String> parts = name.parts();
        for (String part : parts.subList(0, parts.size() - 1)) {
            path = path.isEmpty() ? part : path + "/" + part;
            spell(path, name.path());
            if (!folders.computeIfAbsent(path, unknown -> true)) {
                throw ArchiveRefusedException.at(name.path(), "lies below a file or a link");
            }
        }
    }

    private void spell(String path, String entry) {
        String before = spelling.putIfAbsent(EntryName.identity(path), path);
        if (before != null && !before.equals(path)) {
            throw ArchiveRefusedException.at(entry, "differs from \"" + before + "\" in case or accents only");
        }
    }

    @Nullable ZipArchiveEntry get(String path) {
        return byPath.get(path);
    }

    boolean isFolder(String path) {
        return path.isEmpty() || folders.getOrDefault(path, false);
    }

    Stream<Map.Entry<String, ZipArchiveEntry>> all() {
        return byPath.entrySet().stream();
    }

    /** What lies below a folder, with paths relative to it. */
    Stream<Map.Entry<String, ZipArchiveEntry>> below(String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return all().filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> Map.entry(entry.getKey().substring(prefix.length()), entry.getValue()));
    }
}
