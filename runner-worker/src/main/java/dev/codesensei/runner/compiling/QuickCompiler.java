package dev.codesensei.runner.compiling;

import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Report;
import java.util.Optional;

/** A way to compile that may be there or not, and that gives up whenever it is in doubt. */
@FunctionalInterface
interface QuickCompiler {

    /**
     * What the command would come to in a sandbox of its own; nothing when that has to be tried out.
     *
     * @param language by its id
     */
    Optional<Report> compile(String language, Command command);
}
