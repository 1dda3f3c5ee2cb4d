package dev.codesensei.problem.packages;

import java.util.List;
import java.util.Map;

/** What input validators are told on their command line. */
public sealed interface InputValidatorArguments {

    InputValidatorArguments NONE = new ForAll(List.of());

    record ForAll(List<String> arguments) implements InputValidatorArguments {

        public ForAll {
            arguments = List.copyOf(arguments);
        }
    }

    /** By the name of the validator; those that are not named are told nothing. */
    record ByValidator(Map<String, List<String>> arguments) implements InputValidatorArguments {

        public ByValidator {
            arguments = Map.copyOf(arguments);
        }
    }
}
