package dev.codesensei.standalone.operate;

import dev.codesensei.standalone.checkout.Checkout;
import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.suite.DataFolder;
import dev.codesensei.standalone.suite.SuiteState;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The suite that a command is about. */
public final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the suite (default: .sensei)")
    private @Nullable Path data;

    public DataFolder folder() {
        return new DataFolder(data == null ? Checkout.current().defaultData() : data);
    }

    /** Whether somebody named one. */
    public boolean isGiven() {
        return data != null;
    }

    /** The suite that runs on the folder. */
    public SuiteState running() {
        DataFolder folder = folder();
        return folder.state()
                .filter(state -> state.launcher().process().isPresent())
                .orElseThrow(
                        () -> new Refusal("No suite runs on %s: start one with ./sensei up.".formatted(folder.path())));
    }
}
