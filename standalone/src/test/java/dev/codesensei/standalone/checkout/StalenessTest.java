package dev.codesensei.standalone.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StalenessTest {

    private static final List<String> MODULES = List.of("auth-service", "gateway-service");

    private static final int BUILT = 1_000;

    @TempDir
    Path root;

    private Staleness staleness;

    @BeforeEach
    void buildEverything() throws IOException {
        var checkout = new Checkout(root);
        staleness = new Staleness(checkout);
        touch(root.resolve("pom.xml"), BUILT - 1);
        touch(root.resolve("libs/judge-protocol/src/main/java/Job.java"), BUILT - 1);
        for (String module : MODULES) {
            touch(root.resolve(module).resolve("src/main/java/A.java"), BUILT - 1);
            touch(checkout.serviceJar(module), BUILT);
        }
    }

    @Test
    void nothingIsBuiltTwice() {
        assertThat(staleness.outdated(MODULES)).isEmpty();
    }

    @Test
    void aMissingJarIsOutdated() throws IOException {
        Files.delete(new Checkout(root).serviceJar("auth-service"));

        assertThat(staleness.outdated(MODULES)).containsExactly("auth-service");
    }

    @Test
    void aChangedSourceOutdatesItsModuleOnly() throws IOException {
        touch(root.resolve("gateway-service/src/main/resources/application.properties"), BUILT + 1);

        assertThat(staleness.outdated(MODULES)).containsExactly("gateway-service");
    }

    @Test
    void aChangedTestOutdatesNothing() throws IOException {
        touch(root.resolve("gateway-service/src/test/java/ATest.java"), BUILT + 1);

        assertThat(staleness.outdated(MODULES)).isEmpty();
    }

    @Test
    void aChangedLibraryOutdatesEveryModule() throws IOException {
        touch(root.resolve("libs/judge-protocol/src/main/java/Job.java"), BUILT + 1);

        assertThat(staleness.outdated(MODULES)).isEqualTo(MODULES);
    }

    private static void touch(Path file, int seconds) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1_000L));
    }
}
