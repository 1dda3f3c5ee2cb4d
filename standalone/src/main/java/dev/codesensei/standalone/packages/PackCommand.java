package dev.codesensei.standalone.packages;

import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the archive that a suite, or another judge, takes a package in by. */
@Command(name = "pack", description = "Make a zip of a package; the same files become the same bytes")
public final class PackCommand implements Callable<Integer> {

    private final Console console = new Console(System.out);

    @Parameters(index = "0", paramLabel = "DIR", description = "The package")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "The archive (default: the package's name with .zip)")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        PackageFolder found = PackageFolder.at(folder);
        Path target = out == null ? Path.of(found.name() + ".zip") : out;
        requireSomewhereElse(found, target.toAbsolutePath().normalize());
        PackageZip zip = PackageZip.of(found);
        zip.write(target);
        console.say("%s: %d files, %d bytes".formatted(target, zip.size(), Files.size(target)));
        return 0;
    }

    private static void requireSomewhereElse(PackageFolder found, Path target) {
        if (target.startsWith(found.path())) {
            throw new Refusal("%s would lie in the package itself: name another place with --out.".formatted(target));
        }
        if (Files.isDirectory(target) || !Files.isDirectory(target.resolveSibling("."))) {
            throw new Refusal("%s cannot be written: name a file in a folder that is there.".formatted(target));
        }
    }
}
