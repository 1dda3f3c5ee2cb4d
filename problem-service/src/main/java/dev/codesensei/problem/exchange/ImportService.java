package dev.codesensei.problem.exchange;

import dev.codesensei.problem.jobs.JobService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes archives in. */
@ApplicationScoped
public class ImportService {

    private final Workspace workspace;
    private final Importer importer;
    private final JobService jobs;

    ImportService(Workspace workspace, Importer importer, JobService jobs) {
        this.workspace = workspace;
        this.importer = importer;
        this.jobs = jobs;
    }

    /** Begins to make a draft; answers the id of the job. */
    String start(InputStream archive, String name, String author) throws IOException {
        return start("import", archive, name, author, (problem, report, _) -> importer.keep(problem, report));
    }

    /** Begins to read an archive for somebody who has something else in mind; answers the id of the job. */
    public String start(String kind, InputStream archive, String name, String author, Intake intake)
            throws IOException {
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
                kind,
                author,
                progress -> importer.read(file, name, folder.resolve("package"), author, progress, intake),
                () -> Workspace.remove(folder));
    }
}
