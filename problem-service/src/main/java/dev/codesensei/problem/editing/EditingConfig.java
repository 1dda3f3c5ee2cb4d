package dev.codesensei.problem.editing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What authors may ask for, and what a problem gets whose author asks for nothing. */
@ConfigMapping(prefix = "sensei.editing")
public interface EditingConfig {

    /** Languages by id that a problem can be limited to. */
    @WithDefault("python,java,javascript,typescript,c,cpp,go,rust,kotlin,csharp,ruby,php,bash")
    List<String> languages();

    /** Limits of each test where the author says nothing. */
    Usual usual();

    /** The operator's maximum. */
    Max max();

    /** What suits most problems. */
    interface Usual {

        /** CPU time of the whole process tree. */
        @WithDefault("2s")
        Duration cpu();

        /** Time on the wall. */
        @WithDefault("10s")
        Duration wall();

        /** Peak memory of the whole process tree. */
        @WithDefault("256M")
        MemorySize memory();

        /** Each output stream. */
        @WithDefault("1M")
        MemorySize output();

        /** Processes and threads at once. */
        @WithDefault("64")
        int processes();

        /** All files together. */
        @WithDefault("50M")
        MemorySize files();
    }

    /** What no problem exceeds. */
    interface Max {

        /** CPU time of the whole process tree. */
        @WithDefault("60s")
        Duration cpu();

        /** Time on the wall. */
        @WithDefault("180s")
        Duration wall();

        /** Peak memory of the whole process tree. */
        @WithDefault("2G")
        MemorySize memory();

        /** Each output stream. */
        @WithDefault("64M")
        MemorySize output();

        /** Processes and threads at once. */
        @WithDefault("256")
        int processes();

        /** All files together. */
        @WithDefault("512M")
        MemorySize files();
    }
}
