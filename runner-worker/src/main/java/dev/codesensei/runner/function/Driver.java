package dev.codesensei.runner.function;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.FunctionSignature;
import java.util.List;

/** What makes a program of a function in one language. */
interface Driver {

    /**
     * The files of a program that reads a call, calls the function and writes what it returned.
     *
     * @param sources what the learner wrote, the main file first
     * @return the main file first
     */
    List<SourceFile> around(FunctionSignature signature, List<SourceFile> sources);
}
