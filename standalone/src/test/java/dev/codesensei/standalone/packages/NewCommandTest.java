package dev.codesensei.standalone.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.standalone.console.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class NewCommandTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"stdio", "function"})
    void whatIsMadeHasAllThatAPackageShouldHave(String kind) {
        run("tower", "--kind", kind, "--title", "The \"old\" tower: 7\\8");

        PackageFolder made = PackageFolder.at(temp.resolve("tower"));
        assertThat(Yaml.read(made.path().resolve("problem.yaml")).text("name")).contains("The \"old\" tower: 7\\8");
        assertThat(made.yaml().hints()).hasSize(3);
        assertThat(made.yaml().difficulty()).contains("easy");
        assertThat(made.yaml().topics()).isNotEmpty();
        assertThat(made.filesBelow("submissions/accepted")).hasSize(2);
        assertThat(made.filesBelow("data/secret")).hasSizeGreaterThan(10);
        assertThat(made.filesIn("solution")).hasSize(1);
        assertThat(made.filesIn("input_validators")).hasSize(1);
    }

    @Test
    void everyPackageHasAnIdOfItsOwn() {
        run("one");
        run("two");

        assertThat(id("one")).isNotEqualTo(id("two")).hasSize(36);
    }

    @Test
    void whatIsThereIsLeftAlone() throws Exception {
        Files.writeString(temp.resolve("tower"), "mine");

        assertThatThrownBy(() -> call("tower")).isInstanceOf(Refusal.class).hasMessageContaining("is there already");

        assertThat(temp.resolve("tower")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"My-Tower", "tower_1", "türme", "to wer"})
    void aNameThatTheFormatDoesNotAllowIsRefused(String name) {
        assertThatThrownBy(() -> call(name)).isInstanceOf(Refusal.class).hasMessageContaining(name);

        assertThat(temp.resolve(name)).doesNotExist();
    }

    private void run(String name, String... options) {
        var line = new CommandLine(new NewCommand());
        String[] arguments = new String[options.length + 1];
        arguments[0] = temp.resolve(name).toString();
        System.arraycopy(options, 0, arguments, 1, options.length);

        assertThat(line.execute(arguments)).isZero();
    }

    private int call(String name) throws Exception {
        var command = new NewCommand();
        new CommandLine(command).parseArgs(temp.resolve(name).toString());
        return command.call();
    }

    private String id(String name) {
        return Yaml.read(temp.resolve(name).resolve("problem.yaml"))
                .text("uuid")
                .orElseThrow();
    }
}
