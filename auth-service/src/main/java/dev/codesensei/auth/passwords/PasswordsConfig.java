package dev.codesensei.auth.passwords;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.OptionalInt;

/** What hashing a password may cost. */
@ConfigMapping(prefix = "sensei.passwords")
public interface PasswordsConfig {

    /** Two to the power of this many rounds of bcrypt; 10 takes about 50 ms of one core. */
    @WithDefault("10")
    @Min(10) @Max(16) int cost();

    /** Hashes computed at once; as many as there are cores when absent. */
    OptionalInt parallelism();

    /** Hashes that may wait for a free core; what comes on top is answered as busy. */
    @WithDefault("100")
    @Min(1) int queueLength();
}
