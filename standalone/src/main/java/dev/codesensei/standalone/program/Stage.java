package dev.codesensei.standalone.program;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.gateway.Answer;
import dev.codesensei.standalone.gateway.EventStream;
import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Shows one run as its events arrive, and knows in the end how it went. */
final class Stage implements EventStream.Listener {

    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Answer result;

    Stage(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void event(String id, String name, String data) throws IOException {
        switch (name) {
            case "output" -> show(JSON.std.beanFrom(Output.class, data));
            case "result" -> end(JSON.std.beanFrom(Answer.class, data));
            default -> {
                // Queued, compiling and running are of no interest to somebody who waits for output.
            }
        }
    }

    /** The exit code of the run; see {@link ExitCode}. */
    int exitCode() {
        if (result == null) {
            throw new Refusal("The suite ended the stream before the result: ask it again, or see ./sensei logs.");
        }
        return ExitCode.of(result);
    }

    private void show(Output output) {
        PrintStream stream = "stderr".equals(output.stream()) ? err : out;
        stream.print(output.data());
        stream.flush();
    }

    private void end(Answer answer) {
        result = answer;
        if ("COMPILE_ERROR".equals(answer.verdict()) && answer.compile() != null) {
            err.print(answer.compile().text());
        }
        err.println(figures(answer));
        err.flush();
    }

    private static String figures(Answer answer) {
        var line = new StringBuilder("[").append(answer.verdict());
        if (answer.message() != null) {
            line.append(": ").append(answer.message());
        }
        Answer.Run run = answer.run();
        if (run != null) {
            line.append(" · cpu %d ms · wall %d ms · memory %d KiB"
                    .formatted(run.cpuMillis(), run.wallMillis(), run.peakMemoryKib()));
        }
        return line.append("]").toString();
    }

    private record Output(String stream, String data) {}
}
