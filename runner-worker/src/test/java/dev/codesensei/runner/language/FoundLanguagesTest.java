package dev.codesensei.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundLanguagesTest {

    @TempDir
    private static Path prepared;

    private static final SourceFile MAIN = new SourceFile("main.sh", new byte[0]);

    @Test
    void aWrapperOnThePathIsLeftBehind(@TempDir Path folder) throws IOException {
        Path wrapper = folder.resolve("python3");
        Files.writeString(wrapper, "#!/bin/sh\nexec python3 \"$@\"\n");
        Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));

        var languages = languages(Map.of("sensei.languages.python.toolchain.program", wrapper.toString()));

        Path program = Path.of(run(languages, "python").argv().getFirst());
        assertThat(program).isNotEqualTo(wrapper).isRegularFile().isEqualTo(program.toRealPath());
        assertThat(languages.folders()).anyMatch(program::startsWith);
    }

    @Test
    void aLanguageWithoutItsToolchainIsNotOffered() {
        var languages = languages(Map.of("sensei.languages.python.toolchain.program", "/no/such/python"));

        assertThat(languages.find("python")).isEmpty();
        assertThat(languages.find("java")).isPresent();
    }

    @Test
    void aLanguageThatIsSwitchedOffIsNotOffered() {
        var languages = languages(Map.of("sensei.languages.java.enabled", "false"));

        assertThat(languages.find("java")).isEmpty();
    }

    @Test
    void aLanguageIsAddedByConfigurationAlone() {
        var languages = languages(Map.ofEntries(
                Map.entry("sensei.languages.shell.name", "Shell"),
                Map.entry("sensei.languages.shell.aliases", "sh"),
                Map.entry("sensei.languages.shell.file-name", "main.sh"),
                Map.entry("sensei.languages.shell.toolchain.program", "/bin/sh"),
                Map.entry("sensei.languages.shell.toolchain.locate", "-c,echo home = /usr"),
                Map.entry("sensei.languages.shell.toolchain.executable", "bin/sh"),
                Map.entry("sensei.languages.shell.toolchain.version", "-c,echo 1.0"),
                Map.entry("sensei.languages.shell.run", "{program},-e,{file}"),
                Map.entry("sensei.languages.shell.runtime-memory", "10M"),
                Map.entry("sensei.languages.shell.limits.memory", "64M")));

        Command command = run(languages, "sh");

        assertThat(command.argv().subList(1, 4)).containsExactly("-e", "main.sh", "argument");
        assertThat(command.limits().memoryKib()).isEqualTo(74 * 1024);
    }

    private static Command run(FoundLanguages languages, String name) {
        Language language = languages.find(name).orElseThrow();
        return language.run(
                List.of(MAIN),
                List.of(MAIN),
                List.of("argument"),
                new byte[0],
                language.info().limits());
    }

    private static FoundLanguages languages(Map<String, String> changes) {
        return new FoundLanguages(ShippedConfig.changed(changes), new PreparedFolders(prepared));
    }
}
