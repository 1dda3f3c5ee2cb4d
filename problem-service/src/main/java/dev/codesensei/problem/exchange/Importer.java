package dev.codesensei.problem.exchange;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorBody;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.problem.editing.Slug;
import dev.codesensei.problem.jobs.Progress;
import dev.codesensei.problem.jobs.Work;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.ProblemPackages;
import dev.codesensei.problem.packages.Reading;
import dev.codesensei.problem.packages.archive.ArchiveLimits;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemRepository;
import dev.codesensei.problem.problems.ProblemState;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a problem of an archive, and a draft of that. The draft is written last: whenever we die, it is there whole or not at all. */
@ApplicationScoped
class Importer {

    private final PackageIntake packages;
    private final ProblemRepository problems;
    private final ProblemPackages reader = new ProblemPackages(ArchiveLimits.DEFAULT);

    Importer(PackageIntake packages, ProblemRepository problems) {
        this.packages = packages;
        this.problems = problems;
    }

    /**
     * @param name what the archive is called, for packages that have no folder of their own in it
     * @param folder to be made and used; left to the caller to remove
     */
    Work.End read(Path archive, String name, Path folder, String author, Progress progress, Intake intake)
            throws IOException {
        progress.report(0, 0, "Unpacks the archive");
        return switch (reader.read(archive, name, folder)) {
            case ProblemPackages.Import.Refused refused -> refused(refused);
            case ProblemPackages.Import.Read read
            when !read.reading().importable() ->
                new Work.End.Refused(
                        error(ExchangeErrors.NOT_IMPORTABLE, null, Map.of()), ImportReport.refused(read.reading()));
            case ProblemPackages.Import.Read read -> handOn(read.reading(), author, progress, intake);
        };
    }

    /** Keeps a problem as a draft. */
    Work.End keep(Problem problem, ImportReport report) {
        Optional<Problem> stored = store(problem);
        return stored.isPresent()
                ? new Work.End.Done(report.keptAs(stored.get()))
                : new Work.End.Refused(error(ExchangeErrors.SLUG_TAKEN, null, Map.of("slug", problem.slug())), report);
    }

    private Work.End handOn(Reading reading, String author, Progress progress, Intake intake) throws IOException {
        Slug slug = Slug.of(reading.problem().name())
                .or(() -> reading.problem().metadata().titles().values().stream()
                        .sorted()
                        .flatMap(title -> Slug.of(title).stream())
                        .findFirst())
                .orElse(null);
        if (slug == null) {
            return new Work.End.Refused(
                    error(ExchangeErrors.REFUSED, "Neither folder nor title make a slug", Map.of()),
                    ImportReport.refused(reading));
        }
        var findings = new Findings();
        Problem problem = packages.take(reading, slug, author, progress, findings);
        return intake.take(problem, ImportReport.of(reading, problem, findings.all()), progress);
    }

    /** An author's own draft gets a new version; empty where the slug is anybody else's. */
    private Optional<Problem> store(Problem problem) {
        if (problems.insert(problem)) {
            return Optional.of(problem);
        }
        return problems.findByIdOrSlug(problem.slug())
                .filter(before ->
                        before.author().equals(problem.author()) && before.state() instanceof ProblemState.Draft)
                .flatMap(before -> {
                    Problem after = problem.asNextOf(before);
                    return problems.replace(before, after) ? Optional.of(after) : Optional.empty();
                });
    }

    private static Work.End refused(ProblemPackages.Import.Refused refused) {
        String entry = refused.entry();
        return new Work.End.Refused(
                error(ExchangeErrors.REFUSED, refused.reason(), entry == null ? Map.of() : Map.of("entry", entry)),
                null);
    }

    private static ErrorBody error(ErrorCode code, @Nullable String detail, Map<String, Object> members) {
        return ErrorBody.of(new ApiException(code, detail, members));
    }
}
