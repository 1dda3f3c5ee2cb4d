package dev.codesensei.problem.packages;

import java.util.List;

/** How a test case is run and shown; in a group, what its cases inherit. */
public record CaseSettings(
        List<String> args,
        InputValidatorArguments inputValidatorArgs,
        List<String> outputValidatorArgs,
        List<String> inputVisualizerArgs,
        List<String> outputVisualizerArgs,
        boolean fullFeedback) {

    public CaseSettings {
        args = List.copyOf(args);
        outputValidatorArgs = List.copyOf(outputValidatorArgs);
        inputVisualizerArgs = List.copyOf(inputVisualizerArgs);
        outputVisualizerArgs = List.copyOf(outputVisualizerArgs);
    }

    /** What holds where nothing is said. */
    public static CaseSettings of(boolean fullFeedback) {
        return new CaseSettings(List.of(), InputValidatorArguments.NONE, List.of(), List.of(), List.of(), fullFeedback);
    }
}
