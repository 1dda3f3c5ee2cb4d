package dev.codesensei.standalone.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageZipTest {

    @TempDir
    Path temp;

    private Path tide = Path.of("");

    @BeforeEach
    void write() throws IOException {
        tide = temp.resolve("tide");
        file("problem.yaml", "name: Tide\n");
        file("data/secret/1.in", "1\n");
        file("data/sample/1.in", "2\n");
    }

    @Test
    void everyFileIsInItBelowTheNameOfThePackage() throws IOException {
        assertThat(names(packed("one.zip")))
                .containsExactly("tide/data/sample/1.in", "tide/data/secret/1.in", "tide/problem.yaml");
    }

    @Test
    void theSameFilesBecomeTheSameBytes() throws IOException {
        byte[] before = Files.readAllBytes(packed("one.zip"));
        file("data/secret/1.in", "1\n");
        Files.setLastModifiedTime(tide.resolve("problem.yaml"), FileTime.fromMillis(0));

        assertThat(packed("two.zip")).hasBinaryContent(before);
        file("data/secret/1.in", "7\n");
        assertThat(Files.readAllBytes(packed("three.zip"))).isNotEqualTo(before);
    }

    @Test
    void whatToolsAndEditorsLeaveIsLeftOut() throws IOException {
        file(".git/config", "x");
        file(".DS_Store", "x");
        file("submissions/accepted/__pycache__/a.pyc", "x");
        file("submissions/accepted/a.py~", "x");
        file("submissions/accepted/A.class", "x");
        file(".timelimit", "1\n");

        assertThat(names(packed("one.zip")))
                .containsExactly(
                        "tide/.timelimit", "tide/data/sample/1.in", "tide/data/secret/1.in", "tide/problem.yaml");
    }

    @Test
    void linksInsideBecomeWhatTheyLeadTo() throws IOException {
        Files.createSymbolicLink(tide.resolve("again"), Path.of("data/secret"));

        Path zip = packed("one.zip");

        assertThat(names(zip)).contains("tide/again/1.in");
        try (var file = new ZipFile(zip.toFile())) {
            assertThat(file.getInputStream(file.getEntry("tide/again/1.in"))).hasContent("1\n");
        }
    }

    @Test
    void linksThatLeadOutOrNowhereOrInCirclesAreRefused() throws IOException {
        Path link = tide.resolve("data/link");
        for (String target : List.of("/etc/hostname", "../..", "nowhere", "..")) {
            Files.createSymbolicLink(link, Path.of(target));

            assertThatThrownBy(() -> packed("one.zip"))
                    .as(target)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("data/link");

            Files.delete(link);
        }
        assertThat(temp.resolve("one.zip")).doesNotExist();
    }

    @Test
    void aFolderCanBeReplacedByOtherFiles() throws IOException {
        Path other = Files.writeString(temp.resolve("mine.py"), "print(1)");
        var zip = PackageZip.without(Set.of("data"), PackageFolder.at(tide));
        zip.add("submissions/given1/mine.py", other);
        zip.write(temp.resolve("one.zip"));

        assertThat(names(temp.resolve("one.zip")))
                .containsExactly("tide/problem.yaml", "tide/submissions/given1/mine.py");
    }

    private Path packed(String name) throws IOException {
        Path target = temp.resolve(name);
        PackageZip.of(PackageFolder.at(tide)).write(target);
        return target;
    }

    private static List<String> names(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    private void file(String name, String content) throws IOException {
        Path file = tide.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
