package dev.codesensei.auth.passwords;

import at.favre.lib.crypto.bcrypt.BCrypt;
import dev.codesensei.errors.ApiException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with bcrypt on a few threads of its own. On virtual threads, which nothing preempts, two sign-ins
 * at once would hold both carriers of a small machine and every other request with them.
 */
@Singleton
public class PasswordHasher {

    private final ExecutorService threads;
    private final Timer timer;
    private final int cost;
    private final String hashOfNothing;

    PasswordHasher(PasswordsConfig config, MeterRegistry metrics) {
        int parallelism = config.parallelism().orElse(Runtime.getRuntime().availableProcessors());
        this.threads = new ThreadPoolExecutor(
                parallelism,
                parallelism,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.queueLength()),
                Thread.ofPlatform().name("password-", 0).daemon().factory());
        this.timer = Timer.builder("sensei.auth.password.hash").register(metrics);
        this.cost = config.cost();
        this.hashOfNothing = BCrypt.withDefaults().hashToString(cost, new char[] {'-'});
    }

    /** The hash to store for {@code password}. Waits for a free core. */
    public String hash(String password) {
        byte[] digest = digest(password);
        return onPasswordThread(() -> new String(BCrypt.withDefaults().hash(cost, digest), StandardCharsets.US_ASCII));
    }

    /**
     * Whether {@code password} is the one that {@code hash} was made from. Without a hash the answer is no and takes as
     * long as any other, so that the time does not tell which accounts exist.
     */
    public boolean matches(String password, @Nullable String hash) {
        byte[] digest = digest(password);
        byte[] expected = (hash == null ? hashOfNothing : hash).getBytes(StandardCharsets.US_ASCII);
        boolean same = onPasswordThread(() -> BCrypt.verifyer().verify(digest, expected).verified);
        return same && hash != null;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private <T> T onPasswordThread(Callable<T> work) {
        try {
            return threads.submit(() -> timer.recordCallable(work)).get();
        } catch (RejectedExecutionException e) {
            throw new ApiException(PasswordErrors.BUSY, "Try again in a moment");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a password's hash", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password could not be hashed", e.getCause());
        }
    }

    /**
     * 44 characters for any password: bcrypt reads 72 bytes at most and stops at a zero byte. The same characters typed
     * on different keyboards may differ in bytes, hence the normal form.
     */
    private static byte[] digest(String password) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
