package dev.codesensei.problem.packages.archive;

import static dev.codesensei.test.zip.RawEntry.file;
import static dev.codesensei.test.zip.RawEntry.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.codesensei.test.zip.RawEntry;
import dev.codesensei.test.zip.RawZip;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnpackingTest {

    private final Unpacking unpacking = new Unpacking(HostileArchives.LIMITS);

    @TempDir
    Path temp;

    static Stream<HostileArchives.Case> hostile() {
        return HostileArchives.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileArchiveIsRefusedAndLeavesNothing(HostileArchives.Case hostile) throws IOException {
        Path archive = saved(hostile.hostile());

        assertThatThrownBy(() -> unpacking.unpack(archive, temp.resolve("out")))
                .isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining(hostile.says());

        assertThat(listed(temp)).containsExactly("archive.zip");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatDiffersInTheFaultOnlyIsUnpacked(HostileArchives.Case hostile) throws IOException {
        unpacking.unpack(saved(hostile.control()), temp.resolve("out"));

        assertThat(listed(temp)).containsExactly("archive.zip", "out");
    }

    @Test
    void aRefusalNamesTheEntry() throws IOException {
        Path archive = saved(RawZip.of(file("good", "x"), file("../bad\u001b", "x")));

        var refused = catchThrowableOfType(
                ArchiveRefusedException.class, () -> unpacking.unpack(archive, temp.resolve("out")));

        assertThat(refused.entry()).contains("../bad\u001b");
        assertThat(refused).hasMessageStartingWith("Entry \"../bad?\" ");
    }

    @Test
    void aTruncationAnywhereIsRefused() throws IOException {
        byte[] whole = RawZip.of(file("a", "some text"), file("b/c", "more")).bytes();

        for (int length = 0; length < whole.length; length++) {
            Path archive = Files.write(temp.resolve("archive.zip"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> unpacking.unpack(archive, temp.resolve("out")))
                    .isInstanceOf(ArchiveRefusedException.class);
        }
    }

    @Test
    void aChangedByteAnywhereIsRefusedOrHarmless() throws IOException {
        byte[] whole = RawZip.of(file("a/b", "some text"), link("l", "a/b"), RawEntry.folder("c"))
                .bytes();

        for (int at = 0; at < whole.length * 2; at++) {
            byte[] changed = whole.clone();
            changed[at / 2] ^= (byte) (at % 2 == 0 ? 0x01 : 0xff);
            unpackIfHarmless(Files.write(temp.resolve("archive.zip"), changed));

            assertThat(listed(temp)).containsExactly("archive.zip");
        }
    }

    private void unpackIfHarmless(Path archive) throws IOException {
        try {
            unpacking.unpack(archive, temp.resolve("out"));
            Unpacking.remove(temp.resolve("out"));
        } catch (ArchiveRefusedException e) {
            assertThat(e).hasMessageMatching("(The archive|Entry) (.|\\n)+");
        }
    }

    @Test
    void bytesAreUnpackedAsTheyAre() throws IOException {
        unpacking.unpack(saved(RawZip.of(file("a/b", "one\r\n\0two"))), temp.resolve("out"));

        assertThat(temp.resolve("out/a/b")).hasContent("one\r\n\0two");
    }

    @Test
    void linksBecomeWhatTheyLeadTo() throws IOException {
        var zip = RawZip.of(
                file("data/a.in", "one"),
                file("data/sub/b.in", "two"),
                link("again", "data"),
                link("first", "again/a.in"),
                link("deep/second", "../again/sub/../sub"));

        unpacking.unpack(saved(zip), temp.resolve("out"));

        assertThat(temp.resolve("out/again/sub/b.in")).isRegularFile().hasContent("two");
        assertThat(temp.resolve("out/first")).hasContent("one");
        assertThat(temp.resolve("out/deep/second/b.in")).hasContent("two");
        assertThat(temp.resolve("out/again").toRealPath())
                .isEqualTo(temp.toRealPath().resolve("out/again"));
    }

    @Test
    void programsStayPrograms() throws IOException {
        unpacking.unpack(
                saved(RawZip.of(file("run", "x").mode(RawEntry.PROGRAM), file("text", "x"))), temp.resolve("out"));

        assertThat(temp.resolve("out/run")).isExecutable();
        assertThat(Files.isExecutable(temp.resolve("out/text"))).isFalse();
    }

    @Test
    void whatAnInterruptedUnpackingLeftIsReplaced() throws IOException {
        Files.createDirectories(temp.resolve("out.partial/left"));

        unpacking.unpack(saved(RawZip.of(file("a", "x"))), temp.resolve("out"));

        assertThat(listed(temp)).containsExactly("archive.zip", "out");
        assertThat(listed(temp.resolve("out"))).containsExactly("a");
    }

    @Test
    void archivesThatWereStreamedAndThoseInTheWideFormatAreRead() throws IOException {
        Path archive = temp.resolve("archive.zip");
        try (var out = new ZipArchiveOutputStream(Files.newOutputStream(archive))) {
            out.setUseZip64(Zip64Mode.Always);
            out.putArchiveEntry(new ZipArchiveEntry("streamed"));
            out.write("text".getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }

        unpacking.unpack(archive, temp.resolve("out"));

        assertThat(temp.resolve("out/streamed")).hasContent("text");
    }

    @Test
    void aHundredThousandEntriesAreRefusedBeforeTheyAreRead() throws IOException {
        Path archive = temp.resolve("archive.zip");
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
            out.setLevel(0);
            for (int i = 0; i < 100_000; i++) {
                out.putNextEntry(new ZipEntry("f" + i));
            }
        }

        assertThatThrownBy(() -> new Unpacking(ArchiveLimits.DEFAULT).unpack(archive, temp.resolve("out")))
                .hasMessage("The archive has more than 20000 entries");
    }

    private Path saved(RawZip zip) throws IOException {
        return Files.write(temp.resolve("archive.zip"), zip.bytes());
    }

    private static List<String> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
