package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a signature has to hold to, so that it can be written in every language in which function problems are solved. */
public final class SignatureRules {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    private final List<Fault> faults = new ArrayList<>();

    private SignatureRules() {}

    /**
     * What is wrong with a signature.
     *
     * @param field such as {@code parameters[1].name}
     */
    public record Fault(String field, String message) {}

    /** None where the signature can be used. */
    public static List<Fault> faultsOf(FunctionSignature function) {
        var rules = new SignatureRules();
        rules.checkName("name", function.name());
        rules.checkFree("name", function.name(), Dialect::takenFunctions, "is the name of something else in ");
        rules.checkParameters(function.parameters());
        return rules.faults;
    }

    private void checkParameters(List<Parameter> parameters) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < parameters.size(); i++) {
            String field = "parameters[" + i + "].name";
            String name = parameters.get(i).name();
            checkName(field, name);
            if (!names.add(name)) {
                faults.add(new Fault(field, "is the name of another parameter"));
            }
        }
    }

    private void checkName(String field, String name) {
        if (!NAME.matcher(name).matches()) {
            faults.add(new Fault(field, "should be a name of letters, digits and underscores"));
        }
        checkFree(field, name, Dialect::reserved, "is a reserved word in ");
    }

    private void checkFree(String field, String name, Function<Dialect, Set<String>> taken, String message) {
        List<String> where = Dialects.ALL.stream()
                .filter(dialect -> taken.apply(dialect).contains(name))
                .map(Dialect::language)
                .toList();
        if (!where.isEmpty()) {
            faults.add(new Fault(field, message + String.join(", ", where)));
        }
    }
}
