package dev.codesensei.problem.exchange;

import dev.codesensei.errors.ApiException;
import dev.codesensei.problem.blobs.BlobStore;
import dev.codesensei.problem.blobs.OpenBlob;
import dev.codesensei.problem.packages.Content;
import dev.codesensei.problem.packages.PackageFile;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.Statement;
import dev.codesensei.problem.packages.StatementFormat;
import dev.codesensei.problem.problems.PackageOrigin;
import dev.codesensei.problem.problems.ProblemService;
import dev.codesensei.problem.problems.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;

/** Finds what lies beside the statement in the package that a problem came in. */
@ApplicationScoped
class FileService {

    private final ProblemService problems;
    private final PackageJson packages;
    private final BlobStore blobs;

    FileService(ProblemService problems, PackageJson packages, BlobStore blobs) {
        this.problems = problems;
        this.packages = packages;
        this.blobs = blobs;
    }

    OpenBlob open(String idOrSlug, String path, Viewer viewer) throws IOException {
        PackageOrigin origin = problems.get(idOrSlug, viewer).origin();
        Optional<Content> content = origin == null ? Optional.empty() : content(packages.get(origin.content()), path);
        return blobs.open(content.map(found -> PackageContents.blob(found).digest())
                        .orElseThrow(FileService::notFound))
                .orElseThrow(FileService::notFound);
    }

    /** A statement that cannot be shown as text is a file as well. */
    private static Optional<Content> content(ProblemPackage problem, String path) {
        return problem.statements().auxiliary().stream()
                .filter(file -> file.path().equals(path))
                .map(PackageFile::content)
                .findFirst()
                .or(() -> problem.statements().statements().stream()
                        .filter(text -> text.format() == StatementFormat.PDF
                                && name(text).equals(path))
                        .map(Statement::content)
                        .findFirst());
    }

    private static String name(Statement text) {
        return "problem." + text.language() + "." + text.format().extension();
    }

    private static ApiException notFound() {
        return new ApiException(ExchangeErrors.NO_SUCH_FILE, null);
    }
}
