package dev.codesensei.runner.value;

import java.util.List;

/** Binary trees as lists of their nodes, level by level, with nothing for a child that a node does not have. */
final class TreeShape {

    private TreeShape() {}

    /** Without the gaps at the end, which say nothing: a tree has many such lists, and only one without. */
    static Value.Items trimmed(List<Value> nodes) {
        int length = nodes.size();
        while (length > 0 && nodes.get(length - 1).equals(Value.NOTHING)) {
            length--;
        }
        return new Value.Items(nodes.subList(0, length));
    }

    /** Whether every node behind the first has a parent before it: each has two places for children. */
    static boolean isTree(List<Value> nodes) {
        int places = 1;
        for (Value node : nodes) {
            if (places-- == 0) {
                return false;
            }
            places += node.equals(Value.NOTHING) ? 0 : 2;
        }
        return true;
    }
}
