package dev.codesensei.runner.judging;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.runner.checking.OutputValidator;
import dev.codesensei.runner.conversation.Conversation;
import dev.codesensei.runner.conversation.Conversation.Side;
import dev.codesensei.runner.conversation.Talk;
import dev.codesensei.runner.judging.Ruling.Checked;
import dev.codesensei.runner.judging.Turn.Cost;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import dev.codesensei.runner.sandbox.SandboxProvider;
import java.util.ArrayDeque;
import java.util.Deque;

/** A program talks with the problem's validator, which knows the test and says in the end what that was worth. */
record InteractiveTurns(Limits limits, AnswerChecks checks, ReadyProgram program, SandboxProvider sandboxes)
        implements Turns {

    private static final String UNHEARD = " What is printed and not flushed is not heard by the other side.";

    @Override
    public Turn take(TestCase test, Pass pass, Sandbox sandbox) {
        OutputValidator interactor = checks.validator().orElseThrow().waiting(limits.wallMillis());
        Command command = program.command(test.args(), new byte[0], limits);
        Side submission = new Side(command, sandbox);
        Deque<Talk> talks = new ArrayDeque<>();
        try (Sandbox partner = sandboxes.partner()) {
            Measurement ran = Measurement.of(() -> {
                talks.push(talk(submission, new Side(interactor.command(checks.asked(test, pass)), partner)));
                return talks.element().submission();
            });
            Talk talk = talks.element();
            Ruling ruling = ruling(talk, interactor, failure(ran, command));
            return new Turn(Cost.of(ran.report()), talk.transcript(), ruling);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Turn(Cost.NOTHING, new byte[0], new Checked(Verdict.CANCELLED, null));
        }
    }

    private Checked failure(Measurement ran, Command command) {
        Checked failure = Failures.of(ran, limits, command.limits());
        return ran.report().ending() instanceof Ending.WallLimit
                ? new Checked(failure.verdict(), failure.message() + UNHEARD)
                : failure;
    }

    private static Talk talk(Side submission, Side interactor) {
        try {
            return new Conversation(submission, interactor).hold();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The conversation was interrupted", e);
        }
    }

    /**
     * The interactor's word counts where it knew all that it needed: when the submission ended well, or had not ended. A
     * submission whose time ran out while it waited is not to blame for an interactor that hung.
     *
     * @param failure what the submission's own end says
     */
    private static Ruling ruling(Talk talk, OutputValidator interactor, Checked failure) {
        Ending end = talk.submission().ending();
        boolean well = end.equals(new Ending.Exited(0));
        if (well || talk.decided()) {
            Ruling ruling = Ruling.of(interactor.verdict(talk.interactor()));
            return well || !isAcceptance(ruling) ? ruling : failure;
        }
        if (end instanceof Ending.WallLimit && hung(talk.interactor())) {
            return Ruling.of(interactor.verdict(talk.interactor()));
        }
        return failure;
    }

    private static boolean isAcceptance(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Again _ -> true;
            case Checked checked -> checked.verdict() == Verdict.ACCEPTED;
        };
    }

    private static boolean hung(Report interactor) {
        return !(interactor.ending() instanceof Ending.Exited);
    }
}
