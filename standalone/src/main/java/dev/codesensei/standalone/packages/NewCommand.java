package dev.codesensei.standalone.packages;

import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a small package that is complete, for its author to put something better in each place. */
@Command(name = "new", description = "Write a small package that is complete")
public final class NewCommand implements Callable<Integer> {

    /** What the format asks of short names. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,80}");

    private final Console console = new Console(System.out);

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder to make; its name becomes the problem's")
    private Path folder = Path.of("");

    @Option(
            names = "--kind",
            defaultValue = "stdio",
            description = "stdio: learners write a program that reads and prints; function: they write a function")
    private Kind kind = Kind.stdio;

    @Option(names = "--title", description = "What the problem is called (default: the name of the folder)")
    private @Nullable String title;

    /** What learners write; named as on the command line. */
    enum Kind {
        stdio,
        function
    }

    @Override
    public Integer call() throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        String name = target.getFileName().toString();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal("%s is there already, and is left as it is.".formatted(folder));
        }
        if (!NAME.matcher(name).matches()) {
            throw new Refusal("The name %s cannot be used: take lower-case letters and digits only.".formatted(name));
        }
        Template.named(kind.name()).write(target, title == null || title.isBlank() ? titleOf(name) : title.strip());
        console.say("%s is ready: try it with ./sensei problem check %s".formatted(folder, folder));
        return 0;
    }

    private static String titleOf(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
