package dev.codesensei.standalone.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.standalone.console.Refusal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void theEndingNamesTheLanguage() {
        assertThat(Language.of(Path.of("/tmp/hello.py"))).isEqualTo("python");
        assertThat(Language.of(Path.of("Main.java"))).isEqualTo("java");
    }

    @Test
    void anUnknownEndingAsksForTheLanguage() {
        assertThatThrownBy(() -> Language.of(Path.of("hello.txt")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--language");
    }
}
