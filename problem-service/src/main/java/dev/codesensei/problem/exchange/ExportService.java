package dev.codesensei.problem.exchange;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.problem.packages.ProblemPackages;
import dev.codesensei.problem.packages.archive.ArchiveLimits;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemService;
import dev.codesensei.problem.problems.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hands problems out as packages. */
@ApplicationScoped
class ExportService {

    private final ProblemService problems;
    private final PackageOf packageOf;
    private final PackageContents contents;
    private final Workspace workspace;
    private final ProblemPackages writer = new ProblemPackages(ArchiveLimits.DEFAULT);

    ExportService(ProblemService problems, PackageOf packageOf, PackageContents contents, Workspace workspace) {
        this.problems = problems;
        this.packageOf = packageOf;
        this.contents = contents;
        this.workspace = workspace;
    }

    /** An archive on its way out; closing it removes what it takes on the disk. */
    record Export(String fileName, long size, InputStream bytes) {}

    Export export(String idOrSlug, Viewer viewer) throws IOException {
        Problem problem = problems.get(idOrSlug, viewer);
        if (!viewer.mayReadAll(problem)) {
            throw new ApiException(ErrorCode.FORBIDDEN, "The hidden tests are in it");
        }
        Path folder = workspace.open();
        try {
            Path archive = folder.resolve(problem.slug() + ".zip");
            writer.write(packageOf.of(problem), contents, archive);
            return new Export(problem.slug() + ".zip", Files.size(archive), opened(archive, folder));
        } catch (IOException | RuntimeException e) {
            Workspace.remove(folder);
            throw e;
        }
    }

    private static InputStream opened(Path archive, Path folder) throws IOException {
        return new FilterInputStream(Files.newInputStream(archive)) {
            @Override
            public void close() throws IOException {
                super.close();
                if (Files.exists(folder)) {
                    Workspace.remove(folder);
                }
            }
        };
    }
}
