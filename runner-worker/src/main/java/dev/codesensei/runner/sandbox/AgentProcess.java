package dev.codesensei.runner.sandbox;

import io.quarkus.logging.Log;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One run of the native agent, and the conversation with it. One thread reads and tells the listener. */
final class AgentProcess {

    private static final long GOODBYE_SECONDS = 5;

    private final Process process;
    private final OutputStream toAgent;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean over;

    private AgentProcess(Process process) {
        this.process = process;
        this.toAgent = process.getOutputStream();
    }

    /** Hears what the agent says, on the reading thread, which must not be held up. */
    interface Listener {

        void heard(AgentProcess agent, Frame frame);

        /** The agent is gone; nothing is heard from it any more. */
        void ended(AgentProcess agent);
    }

    static AgentProcess start(List<String> command, Listener listener) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        var agent = new AgentProcess(builder.start());
        Thread.ofPlatform().daemon().name("sandbox-agent").start(() -> agent.listen(listener));
        return agent;
    }

    private void listen(Listener listener) {
        try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
            while (true) {
                listener.heard(this, Frame.read(in));
            }
        } catch (IOException _) { // the end of the conversation, however it came
            process.destroyForcibly();
        } catch (RuntimeException e) { // a frame that makes no sense: whatever follows would make none either
            Log.error("The sandbox agent cannot be understood and is ended", e);
            process.destroyForcibly();
        } finally {
            over = true;
            listener.ended(this);
        }
    }

    void send(byte[] frame) throws IOException {
        writing.lock();
        try {
            toAgent.write(frame);
            toAgent.flush();
        } finally {
            writing.unlock();
        }
    }

    /** Whether nothing will be heard from it any more. */
    boolean isOver() {
        return over;
    }

    long pid() {
        return process.pid();
    }

    /** Ends the agent without a goodbye; it was not to be spoken with any more. */
    void destroy() {
        process.destroyForcibly();
    }

    /** Says goodbye by closing the conversation; the agent then removes all that it made. */
    void close() {
        try {
            toAgent.close();
            if (!process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
