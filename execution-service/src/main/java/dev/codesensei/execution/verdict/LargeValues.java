package dev.codesensei.execution.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Keeps what is large in a result, such as the program or what it printed, apart from its document. So the document stays
 * small for everybody who asks for something else, and none outgrows what the store takes.
 */
@ApplicationScoped
class LargeValues {

    /** Values up to this many characters or bytes stay where they are. */
    static final int LARGE = 4096;

    /** The only field of what stands in place of a large value: the ids of its parts. */
    private static final String TEXT = "textApart";

    private static final String BYTES = "bytesApart";

    private final PartRepository parts;

    LargeValues(PartRepository parts) {
        this.parts = parts;
    }

    static boolean isIn(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> document.values().stream().anyMatch(LargeValues::isIn);
            case BsonArray array -> array.stream().anyMatch(LargeValues::isIn);
            case BsonString text -> text.getValue().length() > LARGE;
            case BsonBinary binary -> binary.getData().length > LARGE;
            default -> false;
        };
    }

    /** Stores the large values of a document and answers it without them: as it is, when it has none. */
    BsonDocument moveOut(BsonDocument whole, PartRepository.Owner owner) {
        return isIn(whole) ? copyWithout(whole, owner) : whole;
    }

    /** Answers a document with its large values in their places: as it is, when none are apart. */
    BsonDocument moveIn(BsonDocument light) {
        return isAnyApart(light) ? copyWith(light) : light;
    }

    /** Removes the large values of a document that is not stored, or not any more. */
    void discard(BsonDocument light) {
        parts.delete(references(light));
    }

    void deleteExpired(Instant now) {
        parts.deleteExpired(now);
    }

    private BsonDocument copyWithout(BsonDocument whole, PartRepository.Owner owner) {
        var light = new BsonDocument();
        whole.forEach((name, value) -> light.put(name, moveOut(value, owner)));
        return light;
    }

    private BsonDocument copyWith(BsonDocument light) {
        var whole = new BsonDocument();
        light.forEach((name, value) -> whole.put(name, moveIn(value)));
        return whole;
    }

    private BsonValue moveOut(BsonValue value, PartRepository.Owner owner) {
        return switch (value) {
            case BsonDocument document -> copyWithout(document, owner);
            case BsonArray array ->
                new BsonArray(
                        array.stream().map(element -> moveOut(element, owner)).toList());
            case BsonString text
            when isIn(text) ->
                new BsonDocument(TEXT, parts.insert(text.getValue().getBytes(UTF_8), owner));
            case BsonBinary binary when isIn(binary) -> new BsonDocument(BYTES, parts.insert(binary.getData(), owner));
            default -> value;
        };
    }

    private BsonValue moveIn(BsonValue value) {
        return switch (value) {
            case BsonDocument text
            when text.containsKey(TEXT) -> new BsonString(new String(parts.find(text.getArray(TEXT)), UTF_8));
            case BsonDocument bytes when bytes.containsKey(BYTES) -> new BsonBinary(parts.find(bytes.getArray(BYTES)));
            case BsonDocument document -> copyWith(document);
            case BsonArray array ->
                new BsonArray(array.stream().map(this::moveIn).toList());
            default -> value;
        };
    }

    private static boolean isAnyApart(BsonValue value) {
        return switch (value) {
            case BsonDocument document when document.containsKey(TEXT) || document.containsKey(BYTES) -> true;
            case BsonDocument document -> document.values().stream().anyMatch(LargeValues::isAnyApart);
            case BsonArray array -> array.stream().anyMatch(LargeValues::isAnyApart);
            default -> false;
        };
    }

    private static List<BsonValue> references(BsonValue value) {
        return switch (value) {
            case BsonDocument text when text.containsKey(TEXT) -> text.getArray(TEXT);
            case BsonDocument bytes when bytes.containsKey(BYTES) -> bytes.getArray(BYTES);
            case BsonDocument document -> references(document.values());
            case BsonArray array -> references(array.getValues());
            default -> List.of();
        };
    }

    private static List<BsonValue> references(Collection<BsonValue> values) {
        return values.stream().flatMap(value -> references(value).stream()).toList();
    }
}
