package dev.codesensei.runner.judging;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.language.Language;
import dev.codesensei.runner.sandbox.Command;
import java.util.List;

/**
 * A program that can be run, any number of times.
 *
 * @param files what came back from compiling, or the sources where nothing is compiled
 */
record ReadyProgram(Language language, Program program, List<SourceFile> files) {

    Command command(List<String> arguments, byte[] stdin, Limits limits) {
        return language.run(program.files(), files, arguments, stdin, limits);
    }
}
