package dev.codesensei.judge.starter;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.grading.ValueType.Holding;
import dev.codesensei.judge.grading.ValueType.Shape;
import java.util.EnumMap;
import java.util.Map;

/** What linked lists and binary trees are made of. */
enum NodeKind {
    LIST("ListNode"),
    TREE("TreeNode");

    private final String typeName;

    NodeKind(String typeName) {
        this.typeName = typeName;
    }

    String typeName() {
        return typeName;
    }

    /** Those of a function, each with the type of its values where it is first met. */
    static Map<NodeKind, ValueType> of(FunctionSignature function) {
        Map<NodeKind, ValueType> found = new EnumMap<>(NodeKind.class);
        function.parameters().forEach(parameter -> collect(parameter.type(), found));
        collect(function.returns(), found);
        return found;
    }

    private static void collect(ValueType type, Map<NodeKind, ValueType> found) {
        if (type instanceof Holding holding) {
            if (holding.shape() == Shape.LINKED_LIST) {
                found.putIfAbsent(LIST, holding.parts().getFirst());
            } else if (holding.shape() == Shape.BINARY_TREE) {
                found.putIfAbsent(TREE, holding.parts().getFirst());
            }
            holding.parts().forEach(part -> collect(part, found));
        }
    }
}
