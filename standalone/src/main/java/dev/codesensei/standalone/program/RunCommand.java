package dev.codesensei.standalone.program;

import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.gateway.Answer;
import dev.codesensei.standalone.gateway.Gateway;
import dev.codesensei.standalone.gateway.Program;
import dev.codesensei.standalone.operate.DataOption;
import dev.codesensei.standalone.suite.DataFolder;
import dev.codesensei.standalone.suite.SuiteState;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a file on the running suite: its output here, its exit code ours, the figures beside it on stderr. */
@Command(name = "run", description = "Run a program on the running suite")
public final class RunCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "FILE", description = "The program")
    private Path file = Path.of("");

    @Parameters(index = "1..*", paramLabel = "ARGS", description = "Its arguments, after --")
    private List<String> arguments = List.of();

    @Option(names = "--language", description = "Its language (default: by the file's ending)")
    private @Nullable String language;

    @Option(names = "--stdin", paramLabel = "FILE", description = "What it reads from its standard input")
    private @Nullable Path stdin;

    @Override
    public Integer call() throws IOException {
        SuiteState suite = data.running();
        Program program = new Program(
                language != null ? language : Language.of(file),
                text(file),
                stdin == null ? "" : text(stdin),
                arguments);
        Gateway gateway = signedIn(suite, data.folder());
        Answer accepted = gateway.submit(program);
        var stage = new Stage(System.out, System.err);
        gateway.follow(accepted.jobId(), stage);
        return stage.exitCode();
    }

    /** Whoever may read the password is the operator; everybody else may run programs as a guest. */
    private static Gateway signedIn(SuiteState suite, DataFolder folder) throws IOException {
        var gateway = new Gateway(suite.address());
        if (Files.isReadable(folder.adminPassword())) {
            gateway.signInAsAdmin(folder.adminPassword());
        } else {
            gateway.signInAsGuest();
        }
        return gateway;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Refusal("There is no file " + file, e);
        } catch (CharacterCodingException e) {
            throw new Refusal("%s is not a text in UTF-8".formatted(file), e);
        }
    }
}
