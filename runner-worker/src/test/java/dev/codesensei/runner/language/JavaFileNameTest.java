package dev.codesensei.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.SourceFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaFileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    public class Foo {}                                              | Foo.java
                    package a; import java.util.*; public final class Foo {}         | Foo.java
                    class Hidden {}                                                  | Main.java
                    // public class No {}                                            | Main.java
                    /* public class No {} */ public record Yes(int a) {}             | Yes.java
                    class A { public static class Inner {} }                         | Main.java
                    class A { String s = "public class No {"; } public enum E { X }  | E.java
                    class A { char c = '"'; } public interface Größe {}              | Größe.java
                    class A { char c = '\\''; } public abstract class B {}           | B.java
                    public @interface Marker {}                                      | Marker.java
                    void main() {}                                                   | Main.java
                    "                                                                | Main.java
                    /*                                                               | Main.java
                    }}} public class Foo {}                                          | Foo.java
                    """)
    void aFileIsNamedAfterItsPublicType(String source, String expected) {
        assertThat(nameOf(source)).isEqualTo(expected);
    }

    @Test
    void aTextBlockHoldsNoTypes() {
        assertThat(nameOf("class A { String s = \"\"\"\n } public class No {} \" \"\"\"; }"))
                .isEqualTo("Main.java");
    }

    @Test
    void hugeSourcesDoNoHarm() {
        String source = "class A { String s = \"" + "\\\\".repeat(100_000) + "\"; }" + "public ".repeat(50_000);

        assertThat(nameOf(source)).isEqualTo("Main.java");
    }

    @Test
    void theFolderStays() {
        var source = new SourceFile("deep/Main.java", "public class Foo {}".getBytes(StandardCharsets.UTF_8));

        assertThat(JavaFileName.fitting(source).name()).isEqualTo("deep/Foo.java");
    }

    @Test
    void otherFilesKeepTheirNames() {
        var source = new SourceFile("data.txt", "public class Foo {}".getBytes(StandardCharsets.UTF_8));

        assertThat(JavaFileName.fitting(source)).isSameAs(source);
    }

    private static String nameOf(String source) {
        return JavaFileName.fitting(new SourceFile("Main.java", source.getBytes(StandardCharsets.UTF_8)))
                .name();
    }
}
