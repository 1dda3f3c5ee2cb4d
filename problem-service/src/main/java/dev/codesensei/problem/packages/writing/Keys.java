package dev.codesensei.problem.packages.writing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects keys in the order in which they are written, and leaves out what says nothing. */
final class Keys {

    private final Map<String, Object> all = new LinkedHashMap<>();

    Keys put(String key, @Nullable Object value) {
        boolean empty = value == null
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof Collection<?> items && items.isEmpty());
        if (!empty) {
            all.put(key, value);
        }
        return this;
    }

    /** Writes what differs from what is meant without it, also when it is empty. */
    Keys differing(String key, Object value, Object otherwise) {
        if (!value.equals(otherwise)) {
            all.put(key, value);
        }
        return this;
    }

    Map<String, Object> all() {
        return all;
    }
}
