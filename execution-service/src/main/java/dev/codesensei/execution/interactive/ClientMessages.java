package dev.codesensei.execution.interactive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.execution.following.Position;
import dev.codesensei.execution.submission.NewSubmission;
import dev.codesensei.judge.LiveMessage;
import dev.codesensei.judge.ProgramSignal;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads what clients say, and refuses what cannot be read. */
@Singleton
class ClientMessages {

    private final ObjectMapper json;

    ClientMessages(ObjectMapper json) {
        this.json = json;
    }

    ClientMessage read(String text) {
        ObjectNode message = object(text);
        String type = string(message, "type");
        return switch (type) {
            case "run" -> run(message);
            case "attach" ->
                new ClientMessage.Attach(
                        optionalString(message, "token"),
                        string(message, "jobId"),
                        position(optionalString(message, "lastEventId")));
            case "input" -> say(message, new LiveMessage.Input(string(message, "data")));
            case "eof" -> say(message, new LiveMessage.End());
            case "signal" -> say(message, new LiveMessage.Signal(signal(string(message, "name"))));
            case "resize" -> new ClientMessage.Resize();
            default -> throw invalid("type must be run, attach, input, eof, signal or resize");
        };
    }

    private ClientMessage.Run run(ObjectNode message) {
        String token = optionalString(message, "token");
        message.remove("type");
        message.remove("token");
        try {
            return new ClientMessage.Run(token, json.treeToValue(message, NewSubmission.class));
        } catch (JsonProcessingException _) {
            throw invalid("The program is not written as for /api/execution/submit");
        }
    }

    private static Position position(@Nullable String lastEventId) {
        if (lastEventId == null) {
            return Position.START;
        }
        if (!lastEventId.matches(Position.PATTERN)) {
            throw invalid("lastEventId must be the eventId of a message");
        }
        return Position.parse(lastEventId);
    }

    private static ClientMessage.Say say(ObjectNode message, LiveMessage said) {
        JsonNode number = message.get("seq");
        if (number == null) {
            return new ClientMessage.Say(OptionalLong.empty(), said);
        }
        if (!number.canConvertToLong() || number.asLong() < 1) {
            throw invalid("seq must be a positive number");
        }
        return new ClientMessage.Say(OptionalLong.of(number.asLong()), said);
    }

    private static ProgramSignal signal(String name) {
        return Arrays.stream(ProgramSignal.values())
                .filter(signal -> name.equals(signal.name()) || name.equals("SIG" + signal.name()))
                .findFirst()
                .orElseThrow(() -> invalid("name must be INT, TERM or KILL"));
    }

    private ObjectNode object(String text) {
        try {
            if (json.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException _) {
            throw invalid("A message is a JSON object");
        }
        throw invalid("A message is a JSON object");
    }

    private static String string(ObjectNode message, String field) {
        String value = optionalString(message, field);
        if (value == null) {
            throw invalid(field + " must be given");
        }
        return value;
    }

    private static @Nullable String optionalString(ObjectNode message, String field) {
        JsonNode value = message.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw invalid(field + " must be a text");
        }
        return value.asText();
    }

    private static ApiException invalid(String detail) {
        return new ApiException(ErrorCode.INVALID_REQUEST, detail);
    }
}
