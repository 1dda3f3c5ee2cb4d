package dev.codesensei.problem.packages.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** What will be on disk: each path with the entry whose bytes it gets, links replaced by what they lead to. */
final class Plan {

    private static final int DEEPEST = 16;

    private final Entries entries;
    private final LinkTargets links;
    private final ArchiveLimits limits;
    private final SequencedMap<String, ZipArchiveEntry> files = new LinkedHashMap<>();
    private final SortedMap<String, String> followed = new TreeMap<>();
    private long bytes;

    private Plan(Entries entries, LinkTargets links, ArchiveLimits limits) {
        this.entries = entries;
        this.links = links;
        this.limits = limits;
    }

    static Plan of(Entries entries, LinkTargets links, ArchiveLimits limits) {
        var plan = new Plan(entries, links, limits);
        entries.all().forEach(entry -> plan.add(entry.getKey(), entry.getValue(), entry.getKey(), 0));
        return plan;
    }

    SequencedMap<String, ZipArchiveEntry> files() {
        return files;
    }

    /** What each link leads to, by its path. */
    SortedMap<String, String> links() {
        return followed;
    }

    /** Adds an entry under a path that differs from its own when a link to one of its folders leads there. */
    private void add(String path, ZipArchiveEntry entry, String origin, int depth) {
        if (entry.isUnixSymlink()) {
            follow(path, origin, depth);
        } else {
            put(path, entry);
        }
    }

    private void follow(String path, String link, int depth) {
        String target = links.of(link);
        followed.put(path, target);
        if (depth > DEEPEST || contains(target, link)) {
            throw ArchiveRefusedException.at(link, "is a link that leads back to itself");
        }
        ZipArchiveEntry entry = entries.get(target);
        if (entry != null) {
            put(path, entry);
        }
        if (entries.isFolder(target)) {
            String prefix = target.isEmpty() ? "" : target + "/";
            for (Map.Entry<String, ZipArchiveEntry> below :
                    entries.below(target).toList()) {
                add(path + "/" + below.getKey(), below.getValue(), prefix + below.getKey(), depth + 1);
            }
        }
    }

    private static boolean contains(String folder, String path) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    private void put(String path, ZipArchiveEntry entry) {
        files.put(path, entry);
        bytes += entry.getSize();
        if (files.size() > limits.entries()) {
            throw ArchiveRefusedException.at(path, "is one more than the " + limits.entries() + " that may be there");
        }
        if (bytes > limits.totalBytes()) {
            throw ArchiveRefusedException.at(path, "makes more than " + limits.totalBytes() + " bytes in all");
        }
    }
}
