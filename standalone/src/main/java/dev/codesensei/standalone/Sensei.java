package dev.codesensei.standalone;

import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.judging.JudgeCommand;
import dev.codesensei.standalone.machine.DoctorCommand;
import dev.codesensei.standalone.operate.DownCommand;
import dev.codesensei.standalone.operate.LogsCommand;
import dev.codesensei.standalone.operate.StatusCommand;
import dev.codesensei.standalone.operate.UpCommand;
import dev.codesensei.standalone.program.RunCommand;
import dev.codesensei.standalone.verification.TestCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program behind {@code ./sensei}. */
@Command(
        name = "sensei",
        description = "Runs, tests and inspects Code Sensei on one machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            RunCommand.class,
            ProblemCommand.class,
            JudgeCommand.class,
            DoctorCommand.class,
            TestCommand.class
        })
public final class Sensei {

    @SuppressWarnings("unused") // Picocli acts on it; nobody else reads it.
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help")
    private boolean help;

    private Sensei() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Sensei()).setExecutionExceptionHandler(Sensei::explain);
    }

    /** A refusal is a sentence for the user; anything else is a fault of ours and shows where it happened. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof Refusal refusal) {
            command.getErr().println("sensei: " + refusal.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
