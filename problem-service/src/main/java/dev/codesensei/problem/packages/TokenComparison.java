package dev.codesensei.problem.packages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the default validator compares, read from its command line. */
public record TokenComparison(
        boolean caseSensitive,
        boolean spaceChangeSensitive,
        @Nullable Double relativeTolerance,
        @Nullable Double absoluteTolerance) {

    /** Reads the arguments; says in the exception what is wrong with them. */
    public static TokenComparison of(List<String> arguments) {
        Set<String> flags = new HashSet<>();
        Map<String, Double> tolerances = new HashMap<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "case_sensitive", "space_change_sensitive" -> flags.add(argument);
                case "float_relative_tolerance", "float_absolute_tolerance" ->
                    put(tolerances, argument, tolerance(argument, rest));
                case "float_tolerance" -> {
                    double tolerance = tolerance(argument, rest);
                    put(tolerances, "float_relative_tolerance", tolerance);
                    put(tolerances, "float_absolute_tolerance", tolerance);
                }
                default -> throw new IllegalArgumentException("the default validator has no argument " + argument);
            }
        }
        return new TokenComparison(
                flags.contains("case_sensitive"),
                flags.contains("space_change_sensitive"),
                tolerances.get("float_relative_tolerance"),
                tolerances.get("float_absolute_tolerance"));
    }

    private static void put(Map<String, Double> tolerances, String name, double value) {
        if (tolerances.put(name, value) != null) {
            throw new IllegalArgumentException("a tolerance is given twice");
        }
    }

    private static double tolerance(String argument, Iterator<String> rest) {
        try {
            double value = rest.hasNext() ? Double.parseDouble(rest.next()) : Double.NaN;
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // the sentence below says the same of it
        }
        throw new IllegalArgumentException(argument + " needs a number that is not negative");
    }
}
