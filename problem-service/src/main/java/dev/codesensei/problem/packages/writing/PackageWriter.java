package dev.codesensei.problem.packages.writing;

import dev.codesensei.problem.packages.Contents;
import dev.codesensei.problem.packages.ProblemPackage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes a package in format 2025-09 as an archive; equal packages become equal bytes. */
public record PackageWriter(ProblemPackage problem, Contents contents) {

    /** Noon in a month without a change of clocks: entries carry local time, and every zone must make the same of it. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 2, 1, 12, 0);

    private static final int FILE = 0100644;
    private static final int PROGRAM = 0100755;

    /** The folder in the archive has the name of the problem. */
    public void write(Path archive) throws IOException {
        try (var out = new ZipArchiveOutputStream(archive)) {
            for (Map.Entry<String, PlannedFile> file : PackageFiles.of(problem).entrySet()) {
                write(out, problem.name() + "/" + file.getKey(), file.getValue());
            }
        }
    }

    private void write(ZipArchiveOutputStream out, String name, PlannedFile file) throws IOException {
        var entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(WRITTEN);
        switch (file) {
            case PlannedFile.Text text -> {
                entry.setUnixMode(FILE);
                out.putArchiveEntry(entry);
                out.write(text.content().getBytes(StandardCharsets.UTF_8));
            }
            case PlannedFile.Stored stored -> {
                entry.setUnixMode(stored.executable() ? PROGRAM : FILE);
                out.putArchiveEntry(entry);
                try (InputStream in = contents.open(stored.content())) {
                    in.transferTo(out);
                }
            }
        }
        out.closeArchiveEntry();
    }
}
