package dev.codesensei.problem.editing;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.starter.SignatureRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The signature of a function as its author sends it. */
record NewFunction(
        @NotBlank @Size(max = 64) String name,
        @NotNull @Size(max = 20) List<@NotNull @Valid NewParameter> parameters,
        @NotNull String returns) {

    /** An argument by name and type. */
    record NewParameter(
            @NotBlank @Size(max = 64) String name, @NotNull String type) {}

    /** Empty where it cannot be used; the violations say why. */
    Optional<FunctionSignature> signature(Violations violations) {
        List<Parameter> read = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            NewParameter parameter = parameters.get(i);
            type("parameters[" + i + "].type", parameter.type(), violations)
                    .ifPresent(type -> read.add(new Parameter(parameter.name(), type)));
        }
        Optional<ValueType> value = type("returns", returns, violations);
        if (value.isEmpty() || read.size() < parameters.size()) {
            return Optional.empty();
        }
        var signature = new FunctionSignature(name, read, value.get());
        SignatureRules.faultsOf(signature)
                .forEach(fault -> violations.add("function." + fault.field(), fault.message()));
        return Optional.of(signature);
    }

    private static Optional<ValueType> type(String field, String text, Violations violations) {
        Optional<ValueType> type = ValueType.parse(text);
        if (type.isEmpty()) {
            violations.add("function." + field, "must be a type such as int, list<string> or map<string, int>");
        }
        return type;
    }
}
