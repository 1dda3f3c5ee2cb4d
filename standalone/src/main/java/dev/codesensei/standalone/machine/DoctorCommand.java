package dev.codesensei.standalone.machine;

import dev.codesensei.standalone.console.Console;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at everything the suite needs of its machine and names the command that mends what is wrong. */
@Command(name = "doctor", description = "Look at what the suite needs of this machine")
public final class DoctorCommand implements Callable<Integer> {

    private final Console console = new Console(System.out);

    @Option(names = "--port", defaultValue = "8080", description = "Port that the gateway is to have")
    private int port;

    @Override
    public Integer call() {
        List<Finding> findings = Stream.of(
                        new Toolchains().look(), new IsolationLayers().look(), new Resources(port).look())
                .flatMap(List::stream)
                .toList();
        findings.forEach(this::show);
        long broken = findings.stream().filter(Finding.Broken.class::isInstance).count();
        console.say(broken == 0 ? "Ready for ./sensei up" : "%d things must be mended first".formatted(broken));
        return broken == 0 ? 0 : 1;
    }

    private void show(Finding finding) {
        switch (finding) {
            case Finding.Good(String subject, String seen) -> line("ok", subject, seen);
            case Finding.Lacking(String subject, String seen, String remedy) -> problem("less", subject, seen, remedy);
            case Finding.Broken(String subject, String seen, String remedy) -> problem("BAD", subject, seen, remedy);
        }
    }

    private void line(String mark, String subject, String seen) {
        console.say("%-5s %-18s %s".formatted(mark, subject, seen));
    }

    private void problem(String mark, String subject, String seen, String remedy) {
        line(mark, subject, seen);
        line("", "", "-> " + remedy);
    }
}
