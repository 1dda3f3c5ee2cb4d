package dev.codesensei.runner.javac;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Answers requests on its standard streams, one after the other, until nobody asks any more or it has grown too old: it
 * then ends by itself between two requests, and another one is started.
 */
final class CompileServer {

    /** Compilations leave a little behind in the JVM, such as names and compiled methods. */
    private static final int MOST_REQUESTS = 2000;

    /** The part of the heap that may stay in use; collected first, and only when it looks like more. */
    private static final int MOST_HEAP_PERCENT = 50;

    private final com.sun.management.OperatingSystemMXBean system =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final InMemoryCompiler compiler = new InMemoryCompiler();
    private final Exercises exercises = new Exercises();

    private CompileServer() {}

    /**
     * Serves, or only warms up.
     *
     * @param arguments a number of exercises to do instead, so that the JVM can be watched at its work
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            new CompileServer().exercise(Integer.parseInt(arguments[0]));
            return;
        }
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.setOut(System.err); // only answers are said there
        new CompileServer().serve(in, out);
    }

    private void exercise(int times) {
        for (int left = times; left > 0; left--) {
            exercises.next(compiler);
        }
    }

    private void serve(DataInputStream in, OutputStream out) throws IOException {
        new Answer(true, 0, new byte[0], Map.of()).write(0, 0, out); // it has started
        for (int left = MOST_REQUESTS; left > 0 && !isFull(); left--) {
            Request request;
            try {
                request = Request.read(in);
            } catch (EOFException e) {
                return;
            }
            long before = system.getProcessCpuTime();
            Answer answer = answer(request);
            answer.write(request.nonce(), (system.getProcessCpuTime() - before) / 1000, out);
        }
    }

    private Answer answer(Request request) {
        return request.files().isEmpty()
                ? exercises.next(compiler)
                : compiler.compile(request.words(), request.files());
    }

    private static boolean isFull() {
        if (usedPercent() > MOST_HEAP_PERCENT) {
            System.gc();
        }
        return usedPercent() > MOST_HEAP_PERCENT;
    }

    private static long usedPercent() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) * 100 / runtime.maxMemory();
    }
}
