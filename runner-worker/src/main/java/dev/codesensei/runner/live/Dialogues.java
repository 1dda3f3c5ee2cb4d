package dev.codesensei.runner.live;

import dev.codesensei.judge.Interaction;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.judge.queue.LiveInputs;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The live runs of this runner. */
@ApplicationScoped
public class Dialogues {

    private final LiveInputs inputs;
    private final Map<String, Dialogue> open = new ConcurrentHashMap<>();

    Dialogues(LiveInputs inputs) {
        this.inputs = inputs;
    }

    /**
     * What came of a live run.
     *
     * @param stop present when it was ended from here
     */
    public record Ended(Report report, Optional<Stop> stop) {}

    /** Runs a program while its client sends it input. */
    public Ended run(LeasedJob held, Interaction interaction, Sandbox sandbox, Command command, OutputListener output) {
        var dialogue = new Dialogue(held, interaction, sandbox, inputs);
        open.put(held.job().jobId(), dialogue);
        try {
            Report report = dialogue.run(command, output);
            return new Ended(report, dialogue.stop());
        } finally {
            open.remove(held.job().jobId(), dialogue);
        }
    }

    /** There is something to hear for a job; never blocks. */
    public void tell(String jobId) {
        Dialogue dialogue = open.get(jobId);
        if (dialogue != null) {
            dialogue.tell();
        }
    }
}
