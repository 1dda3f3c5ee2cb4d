package dev.codesensei.runner.value;

import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.grading.ValueType.Holding;
import dev.codesensei.judge.grading.ValueType.Plain;

/** What learners call a type, whatever their language calls it. */
final class TypeName {

    private TypeName() {}

    static String of(ValueType type) {
        return switch (type) {
            case Plain plain ->
                switch (plain) {
                    case INT -> "a whole number";
                    case FLOAT -> "a number";
                    case BOOL -> "true or false";
                    case STRING -> "a text";
                };
            case Holding holding ->
                switch (holding.shape()) {
                    case LIST -> "a list";
                    case MATRIX -> "a list of lists";
                    case LINKED_LIST -> "a linked list";
                    case BINARY_TREE -> "a binary tree";
                    case OPTIONAL -> of(holding.parts().getFirst()) + ", or nothing,";
                    case MAP -> "a map";
                };
        };
    }
}
