package dev.codesensei.problem.exchange;

import dev.codesensei.problem.packages.PackageFile;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.problems.PackageOrigin;
import dev.codesensei.problem.problems.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The packages that problems came in. */
@ApplicationScoped
public class PackageArchive {

    private final PackageJson packages;
    private final PackageContents contents;

    PackageArchive(PackageJson packages, PackageContents contents) {
        this.packages = packages;
        this.contents = contents;
    }

    /** As it came, whatever was changed since; empty for a problem that was written here. */
    public Optional<ProblemPackage> of(Problem problem) throws IOException {
        PackageOrigin origin = problem.origin();
        return origin == null ? Optional.empty() : Optional.of(packages.get(origin.content()));
    }

    /** All of a file, which the reader of packages has found small enough for a program. */
    public byte[] bytes(PackageFile file) throws IOException {
        try (InputStream in = contents.open(file.content())) {
            return in.readAllBytes();
        }
    }
}
