package dev.codesensei.standalone.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.standalone.checkout.Checkout;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TestCommandTest {

    @Test
    void everyChangeRunsAllButTheSlow() {
        assertThat(maven()).endsWith("verify").doesNotContain("-Dexcluded.groups=");
    }

    @Test
    void allMeansTheSlowOnesToo() {
        assertThat(maven("--all"))
                .contains("-Dexcluded.groups=", "-Dcluster.skip=false")
                .endsWith("verify");
    }

    @Test
    void quickPackagesNothing() {
        assertThat(maven("--quick")).endsWith("test");
    }

    @Test
    void aModuleComesWithWhatItIsBuiltOf() {
        assertThat(maven("standalone")).containsSequence("-pl", "standalone", "-am");
    }

    @Test
    void twoChoicesAtOnceAreRefused() {
        int exitCode = new CommandLine(new TestCommand()).execute("--quick", "--all");

        assertThat(exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private static List<String> maven(String... arguments) {
        var command = new TestCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.maven(new Checkout(Path.of("..").toAbsolutePath().normalize()));
    }
}
