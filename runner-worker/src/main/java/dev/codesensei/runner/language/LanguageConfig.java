package dev.codesensei.runner.language;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Languages by id. In commands {@code {program}} stands for the real binary, {@code {home}} for its home, {@code {file}}
 * for the main file, {@code {files}} for all of them, {@code {main}} for the main class, {@code {memory}} for the memory
 * limit in MiB, {@code {room}} for the same with what the language's runtime needs, {@code {name}} for the main file
 * without its ending, {@code {prepared}} for where programs see what was prepared and {@code {other}} for the program of
 * the language that this one needs.
 */
@ConfigMapping(prefix = "sensei.languages")
public interface LanguageConfig {

    /** The profiles. */
    @WithParentName
    Map<String, Profile> profiles();

    /** One language. */
    interface Profile {

        /** Whether it is offered when its toolchain is found. */
        @WithDefault("true")
        boolean enabled();

        /** What people call it. */
        String name();

        /** Other names that clients may send. */
        Optional<List<String>> aliases();

        /** What the main file is called when the client sends only code. */
        String fileName();

        /** Where the toolchain is. */
        Toolchain toolchain();

        /** A language whose program runs what this one compiles. */
        Optional<String> needs();

        /** What is made once per toolchain, in a folder of its own that is the command's work folder. */
        Optional<List<String>> prepare();

        /** How a program is compiled, when it is. */
        Optional<Compile> compile();

        /** The command that runs a program; the program's own arguments are put behind it. */
        List<String> run();

        /**
         * Whether the interpreter is started ahead and forked into every sandbox, to wait there for a program of the usual
         * file name. This works for CPython from 3.10 on, and for one language.
         */
        @WithDefault("false")
        boolean forked();

        /**
         * How many interpreters are started ahead, each in a sandbox of its own, for programs of the usual file name with
         * the usual limits and without arguments. This works for Node.
         */
        @WithDefault("0")
        int spares();

        /** Whether the first file or the class that has a main method is what runs. */
        @WithDefault("file")
        Entry entry();

        /** What every program of this language finds in its environment, compilers too. */
        Map<String, String> environment();

        /** Memory that the language's runtime needs besides the program's own. */
        @WithDefault("0")
        MemorySize runtimeMemory();

        /** Threads that the language's runtime needs besides the program's own. */
        @WithDefault("0")
        int runtimeProcesses();

        /** What a plain run may use. */
        RunLimits limits();
    }

    /** What a run begins with. */
    enum Entry {
        /** The first file. */
        FILE,
        /** The class that has a main method. */
        CLASS
    }

    /** How the real toolchain is found behind links and wrappers. */
    interface Toolchain {

        /** A name on the PATH, or an absolute path; not needed for a bundle. */
        Optional<String> program();

        /** The archive that comes with the runner and holds the toolchain, where it is not one of the machine's. */
        Optional<String> bundle();

        /** Arguments that make the program tell where its home is. */
        @WithDefault("--version")
        List<String> locate();

        /** Finds the home in what it tells; the first group. */
        @WithDefault("home = (.+)")
        String homePattern();

        /** The real program below its home. */
        String executable();

        /** Arguments that make the program tell its version. */
        List<String> version();

        /** Finds the version in what it tells; the first group. */
        @WithDefault("(\\d+(?:\\.\\d+)+)")
        String versionPattern();
    }

    /** A compiler and what it may use; it runs in a sandbox like any program. */
    interface Compile {

        /** The compiler, by an absolute path or one below the toolchain's home, and its arguments. */
        List<String> command();

        /** How the names of files end that are given to the compiler; by default as the main file's does. */
        Optional<List<String>> endings();

        /** The folder whose files are the program. */
        @WithDefault("out")
        String output();

        /** What the compiler may use. */
        CompileLimits limits();

        /** A compiler that stays, so that it does not have to start; without one, or when in doubt, the command does it. */
        Optional<Resident> resident();
    }

    /**
     * A program that stays in a sandbox of its own and answers, on its standard streams, what the compiler would. In its
     * command, and in what is prepared, {@code {resident}} stands for where programs see its archive unpacked.
     */
    interface Resident {

        /** Whether it is started. */
        @WithDefault("true")
        boolean enabled();

        /** The archive that comes with the runner and holds it. */
        String bundle();

        /** What starts it. */
        List<String> command();

        /** How often it is asked for an exercise after its start. */
        @WithDefault("0")
        int exercises();

        /** After which time a compilation is begun anew by a compiler of its own, and the resident one is replaced. */
        @WithDefault("10s")
        Duration patience();

        /** Peak memory. */
        @WithDefault("512M")
        MemorySize memory();
    }

    /** What a program may use unless the client asks otherwise. */
    interface RunLimits {

        /** CPU time of the process tree. */
        @WithDefault("10s")
        Duration cpu();

        /** Time on the wall. */
        @WithDefault("30s")
        Duration wall();

        /** Peak memory. */
        @WithDefault("128M")
        MemorySize memory();

        /** Bytes on each output stream. */
        @WithDefault("1M")
        MemorySize output();

        /** Bytes in all files together. */
        @WithDefault("50M")
        MemorySize files();

        /** Processes and threads alive at once. */
        @WithDefault("50")
        int processes();
    }

    /** What a compiler may use. */
    interface CompileLimits {

        /** CPU time of the process tree. */
        @WithDefault("20s")
        Duration cpu();

        /** Time on the wall. */
        @WithDefault("60s")
        Duration wall();

        /** Peak memory. */
        @WithDefault("768M")
        MemorySize memory();

        /** Bytes on each output stream. */
        @WithDefault("256K")
        MemorySize output();

        /** Bytes in all files together. */
        @WithDefault("64M")
        MemorySize files();

        /** Processes and threads alive at once. */
        @WithDefault("100")
        int processes();
    }
}
