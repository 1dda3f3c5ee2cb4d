package dev.codesensei.problem.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.problem.packages.Finding.Severity;
import dev.codesensei.problem.packages.archive.ArchiveLimits;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    private static final Path PACKAGES = Path.of("src/test/resources/packages");

    private final ProblemPackages packages = new ProblemPackages(ArchiveLimits.DEFAULT);

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "harbour, CURRENT",
        "ferry, DRAFT",
        "lighthouse, LEGACY",
        "anchor, LEGACY_ICPC",
    })
    void whatIsWrittenReadsBackAsItWas(String name, Format format) throws IOException {
        Reading first = packages.read(PACKAGES.resolve(name), name);

        Reading second = writtenAndRead(first, "second");

        assertThat(first.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(first.format()).isEqualTo(format);
        assertThat(second.format()).isEqualTo(Format.CURRENT);
        assertThat(second.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(second.problem()).usingRecursiveComparison().isEqualTo(first.problem());
        assertThat(second.problem()).isEqualTo(first.problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour", "ferry", "lighthouse", "anchor"})
    void equalPackagesAreWrittenAsEqualBytes(String name) throws IOException {
        Reading first = packages.read(PACKAGES.resolve(name), name);

        Reading second = writtenAndRead(first, "second");
        writtenAndRead(second, "third");

        assertThat(temp.resolve("third.zip")).hasSameBinaryContentAs(temp.resolve("second.zip"));
    }

    @Test
    void thePackageOf202509IsReadWithoutAWarningThatItDoesNotDeserve() throws IOException {
        Reading reading = packages.read(PACKAGES.resolve("harbour"), "harbour");

        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void programsStayExecutable() throws IOException {
        Reading second = writtenAndRead(packages.read(PACKAGES.resolve("harbour"), "harbour"), "second");

        assertThat(second.problem().inputValidators())
                .flatExtracting(Program::files)
                .filteredOn(PackageFile::executable)
                .extracting(PackageFile::path)
                .containsExactly("build");
    }

    private Reading writtenAndRead(Reading reading, String name) throws IOException {
        Path archive = temp.resolve(name + ".zip");
        packages.write(reading.problem(), reading.contents(), archive);
        var read = (ProblemPackages.Import.Read) packages.read(archive, name + ".zip", temp.resolve(name));
        return read.reading();
    }
}
