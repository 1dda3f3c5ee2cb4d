package dev.codesensei.problem.packages.reading;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.starter.SignatureRules;
import dev.codesensei.problem.packages.yaml.YamlMap;
import dev.codesensei.problem.packages.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the signature of a function problem. */
final class SignatureReader {

    private SignatureReader() {}

    static Optional<FunctionSignature> read(YamlMap map) {
        Optional<String> name = name(map, "name");
        Optional<ValueType> returns = type(map, "returns");
        List<Parameter> parameters = new ArrayList<>();
        map.get("parameters").ifPresent(node -> {
            for (YamlNode one : node instanceof YamlNode.Items items ? items.all() : List.<YamlNode>of()) {
                YamlMap parameter = map.mapOf("parameters", one);
                Optional<String> own = name(parameter, "name");
                Optional<ValueType> type = type(parameter, "type");
                if (own.isPresent() && type.isPresent()) {
                    parameters.add(new Parameter(own.get(), type.get()));
                }
                parameter.end();
            }
            if (!(node instanceof YamlNode.Items)) {
                map.wrong("parameters", "a sequence of maps with name and type", node);
            }
        });
        map.end();
        if (name.isEmpty() || returns.isEmpty()) {
            return Optional.empty();
        }
        var signature = new FunctionSignature(name.get(), parameters, returns.get());
        SignatureRules.faultsOf(signature).forEach(fault -> map.error(fault.field(), fault.message()));
        return Optional.of(signature);
    }

    private static Optional<String> name(YamlMap map, String key) {
        Optional<String> name = map.text(key);
        if (!map.has(key)) {
            map.error(key, "is missing");
        }
        return name;
    }

    private static Optional<ValueType> type(YamlMap map, String key) {
        Optional<ValueType> type = map.text(key).flatMap(ValueType::parse);
        if (type.isEmpty()) {
            map.error(key, "should be a type such as int, list<string> or map<string, int>");
        }
        return type;
    }
}
