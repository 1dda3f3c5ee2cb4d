package dev.codesensei.runner.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Command;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompileKeyTest {

    private static final Limits LIMITS = new Limits(1, 1, 1, 1, 1, 1);
    private static final Map<String, String> NO_VARIABLES = Map.of();

    @Test
    void theSameIsTheSame() {
        assertThat(key("tool", List.of("/cc", "-O2"), Map.of("A", "1", "B", "2"), file("a.c", "x"), file("b.h", "y")))
                .isEqualTo(key(
                        "tool", List.of("/cc", "-O2"), Map.of("B", "2", "A", "1"), file("a.c", "x"), file("b.h", "y")));
    }

    @Test
    void whateverDiffersMakesAnotherKey() {
        var keys = List.of(
                key("tool", List.of("/cc"), NO_VARIABLES, file("a.c", "x"), file("b.h", "y")),
                key("other", List.of("/cc"), NO_VARIABLES, file("a.c", "x"), file("b.h", "y")),
                key("tool", List.of("/cc", "-O2"), NO_VARIABLES, file("a.c", "x"), file("b.h", "y")),
                key("tool", List.of("/cc"), Map.of("A", "1"), file("a.c", "x"), file("b.h", "y")),
                key("tool", List.of("/cc"), NO_VARIABLES, file("a.c", "x")),
                key("tool", List.of("/cc"), NO_VARIABLES, file("a.c", "x"), file("b.h", "z")),
                key("tool", List.of("/cc"), NO_VARIABLES, file("a.c", "x"), file("c.h", "y")),
                key("tool", List.of("/cc"), NO_VARIABLES, file("b.h", "y"), file("a.c", "x")));

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void partsThatReadTheSameInARowAreToldApart() {
        assertThat(key("tool", List.of("/cc", "ab", "c"), NO_VARIABLES, file("a", "bc")))
                .isNotEqualTo(key("tool", List.of("/cc", "a", "bc"), NO_VARIABLES, file("ab", "c")));
    }

    private static CompileKey key(
            String toolchain, List<String> argv, Map<String, String> environment, SourceFile... files) {
        return CompileKey.of(toolchain, new Command(argv, environment, List.of(files), new byte[0], LIMITS, "out"));
    }

    private static SourceFile file(String name, String content) {
        return new SourceFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
