package dev.codesensei.runner.value;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A value of a function problem, the same whatever language it came from. */
public sealed interface Value {

    /** A whole number of any size. */
    record Whole(BigInteger number) implements Value {}

    /** A number with a fraction, or one that is infinite or none at all. */
    record Real(double number) implements Value {}

    /** True or false. */
    record Truth(boolean holds) implements Value {}

    /** A text. */
    record Text(String text) implements Value {}

    /** Items in order: of a list, a row, a linked list, or of a binary tree level by level with gaps. */
    record Items(List<Value> all) implements Value {

        public Items {
            all = List.copyOf(all);
        }
    }

    /** Values by key, in the order in which they were told. */
    record Entries(SequencedMap<Value, Value> all) implements Value {

        public Entries {
            all = new LinkedHashMap<>(all);
        }

        static Entries of(Map<Value, Value> all) {
            return new Entries(new LinkedHashMap<>(all));
        }
    }

    /** No value: what an optional one may be, and a child that a tree does not have. */
    record Nothing() implements Value {}

    /** The only one that there is. */
    Value NOTHING = new Nothing();
}
