package dev.codesensei.problem.exchange;

import dev.codesensei.problem.jobs.JobService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes archives in. */
@ApplicationScoped
class ImportService {

    private final Workspace workspace;
    private final Importer importer;
    private final JobService jobs;

    ImportService(Workspace workspace, Importer importer, JobService jobs) {
        this.workspace = workspace;
        this.importer = importer;
        this.jobs = jobs;
    }

    /** Answers the id of the job. */
    String start(InputStream archive, String name, String author) throws IOException {
        jobs.requireRoom();
        Path folder = workspace.open();
        Path file = folder.resolve("archive.zip");
        try {
            Files.copy(archive, file);
        } catch (IOException | RuntimeException e) {
            Workspace.remove(folder);
            throw e;
        }
        return jobs.start(
                "import",
                author,
                progress -> importer.read(file, name, folder.resolve("package"), author, progress),
                () -> Workspace.remove(folder));
    }
}
