package dev.codesensei.runner.value;

/**
 * A value that is not of the type that was asked for.
 *
 * @param place where in the value: empty, or like {@code [0][2]}
 * @param came what was found there
 * @param wanted what should have been there
 */
public record Misfit(String place, String came, String wanted) {

    /** For a value that came from a function. */
    public String sentence(String function) {
        if (!place.isEmpty()) {
            return "%s returned a value that has %s at %s, %s was expected there."
                    .formatted(function, came, place, wanted);
        }
        return came.equals(ReturnedValues.NOTHING)
                ? "%s returned nothing, %s was expected: is a return missing?".formatted(function, wanted)
                : "%s returned %s, %s was expected.".formatted(function, came, wanted);
    }
}
