package dev.codesensei.standalone.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the suite starts a JVM: small, quick to be there, and gone rather than crippled when its memory runs out. */
record JavaCommand(StartUpCache cache) {

    List<String> jar(Path jar, int heapMib) {
        List<String> command = base(jar, jar.getFileName().toString(), heapMib);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** The name stands on the command line, so that people recognise a process whose jar they share. */
    List<String> program(String name, Path jar, Class<?> main, int heapMib, List<String> arguments) {
        List<String> command = base(jar, name, heapMib);
        command.addAll(List.of("-Dsensei.process=" + name, "-cp", jar.toString(), main.getName()));
        command.addAll(arguments);
        return command;
    }

    private List<String> base(Path jar, String name, int heapMib) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xmx%dm".formatted(heapMib)));
        command.addAll(cache.flags(jar, name));
        return command;
    }
}
