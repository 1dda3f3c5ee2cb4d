package dev.codesensei.problem.packages;

import dev.codesensei.problem.packages.archive.ArchiveLimits;
import dev.codesensei.problem.packages.archive.ArchiveRefusedException;
import dev.codesensei.problem.packages.archive.Unpacking;
import dev.codesensei.problem.packages.reading.PackageReader;
import dev.codesensei.problem.packages.reading.PackageRoot;
import dev.codesensei.problem.packages.writing.PackageWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads problem packages that strangers hand in, and writes those that we hand out. */
public record ProblemPackages(ArchiveLimits limits) {

    /** What became of an archive. */
    public sealed interface Import {

        /** It was read, as far as its findings let it. */
        record Read(Reading reading) implements Import {}

        /** It was not even unpacked, or holds no package. */
        record Refused(String reason, @Nullable String entry) implements Import {}
    }

    /** Unpacks into a folder that must not exist; after a refusal it does not exist either. */
    public Import read(Path archive, String archiveName, Path folder) throws IOException {
        Map<String, String> links;
        try {
            links = new Unpacking(limits).unpack(archive, folder);
        } catch (ArchiveRefusedException e) {
            return new Import.Refused(String.valueOf(e.getMessage()), e.entry().orElse(null));
        }
        Optional<PackageRoot> root = PackageRoot.find(folder, archiveName);
        if (root.isEmpty()) {
            Unpacking.remove(folder);
            return new Import.Refused("The archive holds no folder with a problem.yaml, or several", null);
        }
        var reader = new PackageReader(
                root.get().folder(),
                root.get().name(),
                below(links, folder.relativize(root.get().folder()) + "/"));
        return new Import.Read(reader.read());
    }

    private static Map<String, String> below(Map<String, String> links, String top) {
        var below = new TreeMap<String, String>();
        links.forEach((link, target) -> below.put(without(top, link), without(top, target)));
        return below;
    }

    private static String without(String top, String path) {
        return path.startsWith(top) ? path.substring(top.length()) : path;
    }

    /** Reads a package from a folder that is trusted to be harmless, such as one of the author's own. */
    public Reading read(Path folder, String name) throws IOException {
        return new PackageReader(folder, name, Map.of()).read();
    }

    public void write(ProblemPackage problem, Contents contents, Path archive) throws IOException {
        new PackageWriter(problem, contents).write(archive);
    }
}
