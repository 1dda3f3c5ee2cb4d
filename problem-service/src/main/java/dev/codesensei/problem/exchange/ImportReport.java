package dev.codesensei.problem.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.problem.packages.Finding;
import dev.codesensei.problem.packages.Reading;
import dev.codesensei.problem.problems.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a package should know, file by file.
 *
 * @param judged whether submissions can be judged; otherwise a finding says why not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
        String format,
        @Nullable String problemId,
        @Nullable String slug,
        @Nullable Boolean judged,
        List<Line> findings) {

    public ImportReport {
        findings = List.copyOf(findings);
    }

    /** What was found in a file. */
    public record Line(
            String severity, String file, @Nullable String key, String message) {

        static Line of(Finding finding) {
            return new Line(
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.file(),
                    finding.key(),
                    finding.message());
        }
    }

    static ImportReport refused(Reading reading) {
        return new ImportReport(reading.format().key(), null, null, null, lines(reading.findings().stream()));
    }

    /** Of what could be kept. */
    static ImportReport of(Reading reading, Problem problem, List<Finding> more) {
        return new ImportReport(
                reading.format().key(),
                null,
                null,
                problem.tests() != null,
                lines(Stream.concat(reading.findings().stream(), more.stream())));
    }

    ImportReport keptAs(Problem problem) {
        return new ImportReport(format, problem.id(), problem.slug(), judged, findings);
    }

    private static List<Line> lines(Stream<Finding> findings) {
        return findings.map(Line::of).toList();
    }
}
