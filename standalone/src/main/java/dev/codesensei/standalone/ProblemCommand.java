package dev.codesensei.standalone;

import dev.codesensei.standalone.checking.CheckCommand;
import dev.codesensei.standalone.packages.NewCommand;
import dev.codesensei.standalone.packages.PackCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The tools for authors of problem packages. */
@Command(
        name = "problem",
        description = "Make, check and pack problem packages",
        subcommands = {NewCommand.class, CheckCommand.class, PackCommand.class})
final class ProblemCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(new CommandLine(spec), "Say what to do with it: new, check or pack");
    }
}
