package dev.codesensei.runner.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.starter.NodeCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingNodesTest {

    private static final FunctionSignature REVERSED =
            new FunctionSignature("reversed", List.of(), ValueType.of("linked_list<int>"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class ListNode {}",
                "public final class ListNode {}",
                "int x; struct ListNode {};",
                "  type ListNode struct {",
                "// mine\nclass\n  ListNode {}",
                "int a; /* one */\nrecord ListNode(int val) {}"
            })
    void whatALearnerDefinesIsNotMissing(String code) {
        assertThat(missing(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "// class ListNode {",
                "    // type ListNode struct {",
                "# class ListNode:",
                "/** struct ListNode { */",
                "/*\n * class ListNode {\n */",
                "int x; // as class ListNode",
                "ListNode* reversed() { return {}; }",
                "class ListNodes {}"
            })
    void aNodeInACommentIsMissingLikeOneThatIsOnlyUsed(String code) {
        assertThat(missing(code)).containsExactly("ListNode");
    }

    private static List<String> missing(String code) {
        var source = new SourceFile("solution", code.getBytes(StandardCharsets.UTF_8));
        return MissingNodes.of("java", REVERSED, List.of(source)).stream()
                .map(NodeCode::name)
                .toList();
    }
}
