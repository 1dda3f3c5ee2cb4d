package dev.codesensei.runner.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.runner.value.Misfit;
import dev.codesensei.runner.value.ReturnedValues;
import dev.codesensei.runner.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What became of a call whose program ended well. */
public sealed interface Returned {

    /** The function returned a value of the type that was asked for. */
    record Result(Value value) implements Returned {}

    /** The function returned something else. */
    record Other(Misfit misfit) implements Returned {}

    /** There is no such function, but perhaps these. */
    record Missing(List<String> names) implements Returned {

        public Missing {
            names = List.copyOf(names);
        }
    }

    /** The function has another number of parameters. */
    record Parameters(int count) implements Returned {}

    /** The program ended before the function returned, or somebody spoiled what was to be handed in. */
    record Never() implements Returned {}

    /** The value is larger than anybody wants to compare. */
    record TooMuch(int mostBytes) implements Returned {}

    static Returned read(FunctionSignature function, byte[] json) {
        try {
            return read(function, Json.read(json));
        } catch (JsonProcessingException _) {
            return new Never();
        } catch (ReturnedValues.MisfitException e) {
            return new Other(e.misfit());
        }
    }

    private static Returned read(FunctionSignature function, JsonNode json) throws ReturnedValues.MisfitException {
        if (json.has("value")) {
            return new Result(ReturnedValues.read(function.returns(), json.get("value")));
        } else if (json.path("parameters").isInt()) {
            return new Parameters(json.get("parameters").intValue());
        } else if (json.path("missing").isArray()) {
            var names = new ArrayList<String>();
            json.get("missing").forEach(name -> names.add(name.asText()));
            return new Missing(names);
        }
        return new Never();
    }
}
