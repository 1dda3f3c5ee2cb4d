package dev.codesensei.problem.testdata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.Task;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.problem.blobs.BlobDigest;
import dev.codesensei.problem.blobs.BlobStore;
import dev.codesensei.problem.blobs.OpenBlob;
import dev.codesensei.problem.problems.JudgingRules;
import dev.codesensei.problem.problems.TestDigests;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes and reads what the blob store holds of the tests of a problem. */
@ApplicationScoped
public class TestStore {

    /** Equal sets have to become equal bytes, whatever the service's own JSON looks like. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final BlobStore blobs;

    TestStore(BlobStore blobs) {
        this.blobs = blobs;
    }

    public TestDigests put(TestList list, JudgingRules rules) {
        TestList shown = list.ofLearners();
        return new TestDigests(
                write(list),
                write(set(list, rules)),
                shown.tests().isEmpty() ? null : write(set(shown, rules)),
                list.tests().size(),
                shown.tests().size());
    }

    /** The digest of a set of all tests in which none is hidden, for the eyes of their author. */
    public String open(TestDigests tests, JudgingRules rules) {
        return write(set(list(tests).open(), rules));
    }

    /**
     * The digest of a set by which an input validator is judged: the same tests in the same order.
     *
     * @param arguments of the validator in a test
     */
    public String validated(TestList list, Limits limits, Function<TestEntry, List<String>> arguments) {
        List<TestCase> cases = list.tests().stream()
                .map(test -> {
                    String input = test.input().digest().value();
                    return new TestCase(test.name(), input, input, false, arguments.apply(test), null);
                })
                .toList();
        return write(new TestSet(Checker.USUAL, null, limits, true, new Task.InputValidation(), cases));
    }

    /** The same tests under other rules. Another checker is for all of them. */
    public @Nullable TestDigests judgedBy(JudgingRules rules, JudgingRules before, @Nullable TestDigests tests) {
        if (tests == null) {
            return null;
        }
        TestList list = list(tests);
        return put(rules.checker().equals(before.checker()) ? list : list.comparedAsUsual(), rules);
    }

    public TestList list(TestDigests tests) {
        try (OpenBlob blob = blobs.open(new BlobDigest(tests.list())).orElseThrow()) {
            return JSON.readValue(blob.bytes(), TestList.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestSet set(TestList list, JudgingRules rules) {
        return new TestSet(
                read(rules.checker(), Checker.class),
                rules.validator(),
                rules.limits(),
                rules.stopsAtFailure(),
                rules.asked(),
                list.tests().stream().map(TestStore::testCase).toList(),
                list.groups());
    }

    private static TestCase testCase(TestEntry test) {
        return new TestCase(
                test.name(),
                test.input().digest().value(),
                test.answer().digest().value(),
                test.hidden(),
                test.args(),
                test.checker());
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return blobs.put(JSON.writeValueAsBytes(value)).digest().value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
