package dev.codesensei.runner.testdata;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.grading.TestSet;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands out test sets by their digest. */
@ApplicationScoped
public class TestSets {

    private static final int PAUSE_MILLIS = 250;

    private final BlobCache cache;
    private final TestDataConfig config;
    private final ObjectMapper json;

    TestSets(
            @ConfigProperty(name = "sensei.data-dir") Path dataFolder,
            TestDataConfig config,
            BlobSource source,
            ObjectMapper json,
            MeterRegistry metrics) {
        this.cache = new BlobCache(
                dataFolder.resolve("runner-worker").resolve("test-data"),
                config.cache().asLongValue(),
                source);
        this.config = config;
        this.json = json;
        metrics.gauge("sensei.test.data.bytes", cache, BlobCache::bytes);
    }

    /** Opens a test set, and waits a while when nobody hands it out. */
    public OpenTestSet open(String digest) throws InterruptedException {
        return patiently(() -> tryToOpen(digest));
    }

    /** What a test set says, without the files that it names; waits alike. */
    public TestSet read(String digest) throws InterruptedException {
        return patiently(() -> tryToRead(digest));
    }

    private interface Attempt<T> {
        T make() throws InterruptedException;
    }

    private <T> T patiently(Attempt<T> attempt) throws InterruptedException {
        long deadline = System.nanoTime() + config.patience().toNanos();
        while (true) {
            try {
                return attempt.make();
            } catch (TestDataException e) {
                if (!(e.getCause() instanceof IOException) || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private OpenTestSet tryToOpen(String digest) throws InterruptedException {
        TestSet tests = tryToRead(digest);
        Map<String, Path> files = new HashMap<>();
        try {
            for (String needed : tests.digests().distinct().toList()) {
                files.put(needed, cache.take(needed));
            }
            return new OpenTestSet(tests, files, cache);
        } catch (RuntimeException | InterruptedException e) {
            files.keySet().forEach(cache::giveBack);
            throw e;
        }
    }

    private TestSet tryToRead(String digest) throws InterruptedException {
        Path manifest = cache.take(digest);
        try {
            return json.readValue(Files.readAllBytes(manifest), TestSet.class);
        } catch (IOException e) {
            throw new TestDataException("A test set cannot be read: " + e.getMessage());
        } finally {
            cache.giveBack(digest);
        }
    }
}
