package dev.codesensei.problem.packages;

import java.util.List;
import java.util.Map;

/** A problem as authors hand it on. Two packages are equal when everything that judges and people see is equal, the bytes included; the format that they came in is not part of that. */
public record ProblemPackage(
        String name,
        Metadata metadata,
        Limits limits,
        Texts statements,
        Texts solutions,
        TestData data,
        List<Program> inputValidators,
        List<PackageFile> outputValidator,
        Submissions submissions,
        Map<String, List<PackageFile>> includes,
        Map<ExtraFolder, List<PackageFile>> extras,
        Extension extension) {

    public ProblemPackage {
        inputValidators = List.copyOf(inputValidators);
        outputValidator = List.copyOf(outputValidator);
        includes = Map.copyOf(includes);
        extras = Map.copyOf(extras);
    }

    /** Whether answers are compared by the default validator. */
    public boolean usesDefaultValidator() {
        return outputValidator.isEmpty();
    }
}
