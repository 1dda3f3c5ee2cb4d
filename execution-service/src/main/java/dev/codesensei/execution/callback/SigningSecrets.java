package dev.codesensei.execution.callback;

import dev.codesensei.errors.ApiException;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The secrets that users and the service share. They follow from the master secret, so none is stored, and a store that
 * loses its last writes loses at most a change, which the next one repeats.
 */
@Singleton
class SigningSecrets {

    private static final int LEAST_CHARACTERS = 32;

    private final Optional<String> master;
    private final CallbackConfig config;
    private final SecretRepository changes;
    private final Clock clock;

    SigningSecrets(CallbackConfig config, SecretRepository changes, Clock clock) {
        this.master = config.masterSecret();
        this.config = config;
        this.changes = changes;
        this.clock = clock;
        if (master.isPresent() && master.get().length() < LEAST_CHARACTERS) {
            throw new ConfigurationException(
                    "sensei.callback.master-secret must have at least %d characters".formatted(LEAST_CHARACTERS));
        }
    }

    boolean areOff() {
        return master.isEmpty();
    }

    /** The secret that counts, and how long the one before it signs as well. */
    SecretView view(String owner) {
        return view(owner, changes.find(owner));
    }

    SecretView change(String owner) {
        secret(owner, 0);
        return view(owner, Optional.of(changes.change(owner, clock.instant())));
    }

    /** All secrets that sign now, the one that counts first. */
    List<String> signing(String owner) {
        Optional<CallbackSecret> change = changes.find(owner);
        int version = change.map(CallbackSecret::version).orElse(0);
        var signing = new ArrayList<String>();
        signing.add(secret(owner, version));
        previousUntil(change).ifPresent(_ -> signing.add(secret(owner, version - 1)));
        return signing;
    }

    private SecretView view(String owner, Optional<CallbackSecret> change) {
        return new SecretView(
                secret(owner, change.map(CallbackSecret::version).orElse(0)),
                previousUntil(change).orElse(null));
    }

    private Optional<Instant> previousUntil(Optional<CallbackSecret> change) {
        return change.map(known -> known.changedAt().plus(config.rotation())).filter(clock.instant()::isBefore);
    }

    private String secret(String owner, int version) {
        String key = master.orElseThrow(() -> new ApiException(CallbackErrors.CALLBACKS_OFF, null));
        byte[] meant = "callback %d %s".formatted(version, owner).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Signature.hmac(key, meant));
    }
}
