package dev.codesensei.runner.sandbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where programs run and what has to keep them apart. */
@ConfigMapping(prefix = "sensei.sandbox")
public interface SandboxConfig {

    /** Jobs that can be done at once; by default one more than there are processors. */
    Optional<Integer> slots();

    /** Interactive tests that are judged at once, each of which takes a slot more; by default one for every processor. */
    Optional<Integer> partners();

    /** User id of the first slot; each slot has its own. They must belong to nobody. */
    @WithDefault("60000")
    int firstUid();

    /** Size of a prepared work folder; a job that asks for another has it changed at its start. */
    @WithDefault("50M")
    MemorySize files();

    /** Files and folders that one program may make. */
    @WithDefault("10000")
    int inodes();

    /**
     * Layers of isolation that may be missing on this machine without stopping the start. Those that need root never stop
     * the start of a runner that was started without it.
     */
    @WithDefault("none")
    Set<String> mayBeAbsent();

    /** Guards to switch off, for tests that show what a guard is good for. Stops the start outside dev and test. */
    Optional<List<String>> guardsOff();

    /** Where what compilers gain from is kept; by default below the agent's folder. Several suites may share it. */
    Optional<Path> prepared();

    /** Where the agent is unpacked to; by default below the suite's data folder. */
    Optional<Path> agentFolder();
}
