package dev.codesensei.runner.compiling;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is kept of compiled programs. */
@ConfigMapping(prefix = "sensei.compile-cache")
public interface CompileCacheConfig {

    /** The most that all kept programs take in memory together; 0 keeps none. */
    @WithDefault("16M")
    MemorySize size();
}
