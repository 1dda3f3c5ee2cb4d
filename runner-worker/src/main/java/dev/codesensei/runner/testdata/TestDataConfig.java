package dev.codesensei.runner.testdata;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where tests come from and how many of them are kept. */
@ConfigMapping(prefix = "sensei.test-data")
interface TestDataConfig {

    /** The problem service. */
    @WithDefault("${sensei.problems-url}")
    URI url();

    /** What the files may hold together that no job uses. */
    @WithDefault("1G")
    MemorySize cache();

    /** How long a job waits for its tests while nobody hands them out. */
    @WithDefault("30s")
    Duration patience();
}
