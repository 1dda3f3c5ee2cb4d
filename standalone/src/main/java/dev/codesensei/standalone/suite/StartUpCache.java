package dev.codesensei.standalone.suite;

import dev.codesensei.standalone.checkout.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * The JVM's ahead-of-time caches, one beside each jar. A cache belongs to one JDK and one build of the jar; the JVM
 * checks that again and runs without one that does not fit, so a bad cache costs time and nothing else.
 */
public final class StartUpCache {

    private final boolean training;

    private StartUpCache(boolean training) {
        this.training = training;
    }

    /** Uses the caches that there are. */
    public static StartUpCache inUse() {
        return new StartUpCache(false);
    }

    /** Records, for each jar without a good cache, what a process does until it is asked to end. */
    public static StartUpCache inTraining() {
        return new StartUpCache(true);
    }

    List<String> flags(Path jar, String name) {
        if (isFresh(jar, name)) {
            return List.of("-XX:AOTCache=" + file(jar, name), "-Xlog:aot=off", "-Xlog:cds=off");
        }
        return training
                ? List.of("-XX:AOTCacheOutput=" + draft(jar, name), "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of();
    }

    /** The names of the caches that this build has not got yet. */
    public static List<String> missing(Checkout checkout) {
        return SuitePlan.cached(checkout).entrySet().stream()
                .filter(entry -> !isFresh(entry.getValue(), entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Takes the recorded caches into use. */
    public static void adoptAll(Checkout checkout) {
        SuitePlan.cached(checkout).forEach((name, jar) -> adopt(jar, name));
    }

    private static boolean isFresh(Path jar, String name) {
        Path cache = file(jar, name);
        try {
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void adopt(Path jar, String name) {
        Path draft = draft(jar, name);
        if (!Files.exists(draft)) {
            return;
        }
        try {
            Files.move(draft, file(jar, name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path jar, String name) {
        return jar.resolveSibling("%s-%s.aot".formatted(name, Runtime.version()));
    }

    private static Path draft(Path jar, String name) {
        return jar.resolveSibling("%s-%s.aot.new".formatted(name, Runtime.version()));
    }
}
