package dev.codesensei.problem.exchange;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How packages are taken in. */
@ConfigMapping(prefix = "sensei.exchange")
public interface ExchangeConfig {

    /** Where archives are unpacked; {@code exchange} in the data folder where nothing is said. Not shared by instances. */
    Optional<Path> workspace();

    /** The largest body of every request but an import; an import has {@code quarkus.http.limits.max-body-size}. */
    @WithDefault("16M")
    MemorySize otherBodies();
}
