package dev.codesensei.standalone.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.standalone.gateway.PackageReport;
import dev.codesensei.standalone.gateway.PackageReport.Solution;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTableTest {

    private static final PackageReport REPORT = new PackageReport(
            true,
            1_000,
            List.of(),
            List.of(
                    new Solution("accepted/a.py", "python", "ACCEPTED", 61, 61, 12, true, null, null, 100.0, List.of()),
                    new Solution(
                            "time_limit_exceeded/every_pair.py",
                            "python",
                            "TIME_LIMIT",
                            8,
                            61,
                            1_004,
                            true,
                            null,
                            null,
                            0.0,
                            List.of())),
            List.of());

    @Test
    void thereIsARowForEachSolutionAndALineForEachRemark() {
        var checked = new CheckedPackage(
                "tide", REPORT, List.of(Remark.fault("statement", "there is none"), Remark.advice("data", "is odd")));

        assertThat(String.join("\n", new CheckTable(checked).lines())).isEqualTo("""
                tide: NOT OK
                  file           expected             verdict         tests  slowest test
                  a.py           accepted             ACCEPTED        61/61     12 of 1000 ms
                  every_pair.py  time_limit_exceeded  TIME_LIMIT       8/61   1004 of 1000 ms
                  ✗ statement: there is none
                  · data: is odd""");
    }

    @Test
    void adviceAloneIsNoReasonToMendAnything() {
        var checked = new CheckedPackage("tide", PackageReport.nothing(), List.of(Remark.advice("data", "is odd")));

        assertThat(new CheckTable(checked).lines()).containsExactly("tide: ok", "  · data: is odd");
    }
}
