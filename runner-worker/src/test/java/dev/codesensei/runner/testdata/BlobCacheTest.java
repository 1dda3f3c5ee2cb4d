package dev.codesensei.runner.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobCacheTest {

    @TempDir
    Path folder;

    private final List<String> opened = new ArrayList<>();

    @Test
    void aBlobIsFetchedOnceHoweverManyWantIt() throws Exception {
        String digest = digest("one");
        var everybodyIsHere = new CountDownLatch(50);
        var cache = new BlobCache(folder, 1000, wanted -> {
            opened.add(wanted);
            return slowly("one", everybodyIsHere);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Path>> wishes = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                wishes.add(() -> {
                    everybodyIsHere.countDown();
                    return cache.take(digest);
                });
            }
            for (Future<Path> file : threads.invokeAll(wishes)) {
                assertThat(file.get()).hasContent("one");
            }
        }

        assertThat(opened).containsExactly(digest);
    }

    @Test
    void theLongestUnusedGoesAndWhatIsInUseStays() throws InterruptedException {
        BlobCache cache = cacheOf(10);
        Path used = cache.take(digest("12345"));
        Path old = take(cache, "abcde");

        Path newer = take(cache, "fghij");

        assertThat(used).exists();
        assertThat(old).doesNotExist();
        assertThat(newer).exists();
        assertThat(cache.bytes()).isEqualTo(10);
    }

    @Test
    void whatIsTooLargeToKeepIsThereWhileItIsUsed() throws InterruptedException {
        BlobCache cache = cacheOf(3);
        String digest = digest("12345");

        Path file = cache.take(digest);
        assertThat(file).hasContent("12345");
        cache.giveBack(digest);

        assertThat(file).doesNotExist();
        assertThat(cache.bytes()).isZero();
    }

    @Test
    void otherBytesThanWereAskedForAreRefusedAndAskedForAgain() throws InterruptedException {
        String digest = digest("right");
        var answers = new ArrayList<>(List.of("wrong", "right"));
        var cache = new BlobCache(folder, 1000, _ -> stream(answers.removeFirst()));

        assertThatThrownBy(() -> cache.take(digest)).hasRootCauseInstanceOf(IOException.class);

        assertThat(cache.take(digest)).hasContent("right");
        assertThat(folder).isDirectoryNotContaining("glob:*.*");
    }

    @Test
    void whatAnEarlierProcessLeftIsUsedAndWhatItHadNotFinishedIsNot() throws IOException, InterruptedException {
        take(cacheOf(100), "whole");
        Files.writeString(folder.resolve("half.0"), "ha");

        BlobCache again = new BlobCache(folder, 100, wanted -> {
            throw new IOException("Nobody asks for " + wanted);
        });

        assertThat(again.take(digest("whole"))).hasContent("whole");
        assertThat(folder.resolve("half.0")).doesNotExist();
    }

    @Test
    void whatIsNoDigestNamesNoFile() {
        assertThatThrownBy(() -> cacheOf(10).take("sha256:../../etc/passwd")).isInstanceOf(TestDataException.class);
    }

    private static Path take(BlobCache cache, String text) throws InterruptedException {
        Path file = cache.take(digest(text));
        cache.giveBack(digest(text));
        return file;
    }

    /** Fetches whatever was asked for by {@link #digest}. */
    private BlobCache cacheOf(long mostBytes) {
        return new BlobCache(
                folder,
                mostBytes,
                wanted -> stream(List.of("12345", "abcde", "fghij", "whole").stream()
                        .filter(text -> digest(text).equals(wanted))
                        .findFirst()
                        .orElseThrow()));
    }

    private static InputStream slowly(String text, CountDownLatch start) throws InterruptedException {
        start.await();
        return stream(text);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        var sum = Digest.begin();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Digest.name(sum);
    }
}
