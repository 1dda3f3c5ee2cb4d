package dev.codesensei.runner.compiling;

import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Runs compilers, unless the very same compilation was done before. Only what a compiler left in a sandbox of ours after it
 * had succeeded is kept, under the digest of all that it was given: nobody can bring in anything for the source of another.
 */
@ApplicationScoped
public class ProgramCompiler {

    private final CompileCache cache;
    private final QuickCompiler quick;
    private final MeterRegistry metrics;

    ProgramCompiler(CompileCacheConfig config, QuickCompiler quick, MeterRegistry metrics) {
        this.quick = quick;
        this.cache = new CompileCache(config.size().asLongValue());
        this.metrics = metrics;
        metrics.gauge("sensei.compile.cache.bytes", cache, CompileCache::bytes);
    }

    /**
     * Compiles, or remembers. What a quick compiler is not sure of is compiled in the sandbox.
     *
     * @param language by its id
     * @param toolchain the digest of what the command runs
     */
    public Compilation compile(String language, String toolchain, Command command, Sandbox sandbox) {
        CompileKey key = CompileKey.of(toolchain, command);
        Optional<Report> known = cache.find(key);
        metrics.counter("sensei.compilations", "cached", Boolean.toString(known.isPresent()))
                .increment();
        if (known.isPresent()) {
            return new Compilation(known.get(), true, 0);
        }
        Report report = quick.compile(language, command).orElseGet(() -> sandbox.run(command, OutputListener.NONE));
        if (report.ending().equals(new Ending.Exited(0))) {
            cache.keep(key, report);
        }
        return new Compilation(report, false, report.wallMillis());
    }
}
