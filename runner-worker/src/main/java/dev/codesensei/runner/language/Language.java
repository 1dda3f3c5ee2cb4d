package dev.codesensei.runner.language;

import dev.codesensei.judge.LanguageInfo;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Command;
import java.util.List;
import java.util.Optional;

/** How programs of one language are compiled and run here. */
public interface Language {

    /** What clients are told of it. */
    LanguageInfo info();

    /** What compiles these sources, the first of which is the main one; empty when the language needs no compiling. */
    Optional<Command> compile(List<SourceFile> sources);

    /** The compiler that stays, if this language has one. */
    Optional<ResidentProgram> resident();

    /**
     * What runs a program.
     *
     * @param sources as they were submitted
     * @param program what came back from compiling, or the sources when there is no compiling
     * @param limits what the author's program may use; what the language's runtime needs is added to it here
     */
    Command run(
            List<SourceFile> sources, List<SourceFile> program, List<String> arguments, byte[] stdin, Limits limits);
}
