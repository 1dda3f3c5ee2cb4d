package dev.codesensei.runner.checking;

import dev.codesensei.judge.Limits;
import dev.codesensei.runner.sandbox.Command;
import java.util.List;

/** A validator of a problem that is ready to run, whatever it is written in. */
@FunctionalInterface
public interface ValidatorProgram {

    /** What runs it. */
    Command command(List<String> arguments, byte[] stdin, Limits limits);
}
