import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls the method that the learner wrote in Solution and hands in what it returns. The nonce is in no field. */
final class SenseiDriver {

    private static final int NONCE = 16;
    private static final int FOLDER = 16;
    private static final int MOST_FRAMES = 20;
    private static final int MOST_NODES = 1_000_000;
    private static final int DEEPEST = 300;

    private SenseiDriver() {}

    public static void main(String[] none) throws Exception {
        byte[] job = System.in.readAllBytes();
        System.in.close();
        byte[] nonce = Arrays.copyOf(job, NONCE);
        var folder = Path.of(new String(job, NONCE, FOLDER, StandardCharsets.US_ASCII));
        String[] lines = new String(job, NONCE + FOLDER, job.length - NONCE - FOLDER, StandardCharsets.UTF_8).split("\n");
        Arrays.fill(job, (byte) 0);
        Files.createDirectory(folder);
        var printed = System.out;
        var result = new FileOutputStream(folder.resolve("result").toFile(), true);
        String answer = answer(lines[0], lines[2]);
        var all = new ByteArrayOutputStream();
        all.writeBytes(nonce);
        all.writeBytes(answer.getBytes(StandardCharsets.UTF_8));
        printed.flush();
        System.out.flush();
        result.write(all.toByteArray());
        Runtime.getRuntime().halt(0);
    }

    private static String answer(String name, String arguments) throws Exception {
        List<Method> all = methods();
        List<Method> called = all.stream().filter(method -> method.getName().equals(name)).toList();
        if (called.isEmpty()) {
            return "{\"missing\":" + Written.of(all.stream().map(Method::getName).toList()) + "}";
        }
        List<?> given = (List<?>) new Json(arguments).value();
        Optional<Method> fitting =
                called.stream().filter(method -> method.getParameterCount() == given.size()).findFirst();
        if (fitting.isEmpty()) {
            return "{\"parameters\":" + called.get(0).getParameterCount() + "}";
        }
        try {
            Method method = fitting.get();
            method.setAccessible(true);
            Type[] types = method.getGenericParameterTypes();
            Object[] values = new Object[types.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Given.as(types[i], given.get(i));
            }
            return "{\"value\":" + Written.of(method.invoke(receiver(method), values)) + "}";
        } catch (InvocationTargetException e) {
            throw complain(e.getCause());
        } catch (ExceptionInInitializerError e) {
            throw complain(e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException | StackOverflowError e) {
            throw complain(e);
        }
    }

    private static Object receiver(Method method) throws ReflectiveOperationException {
        if (java.lang.reflect.Modifier.isStatic(method.getModifiers())) {
            return null;
        }
        var constructor = method.getDeclaringClass().getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static List<Method> methods() {
        for (String name : List.of("Solution", "Main")) {
            try {
                return List.of(Class.forName(name, false, SenseiDriver.class.getClassLoader()).getDeclaredMethods());
            } catch (ClassNotFoundException e) {
                // the next one, then
            }
        }
        return List.of();
    }

    /** Prints what went wrong, without what lies between the start of this program and the learner's code. */
    private static IllegalStateException complain(Throwable problem) {
        var text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        int frames = 0;
        for (String line : text.toString().split("\n")) {
            boolean ours = line.contains("SenseiDriver.") || line.contains("java.base/jdk.internal.reflect")
                    || line.contains("java.base/java.lang.reflect") || line.startsWith("\t... ");
            if (!ours && (!line.startsWith("\tat ") || frames++ < MOST_FRAMES)) {
                System.err.println(line);
            }
        }
        if (problem instanceof StackOverflowError) {
            System.err.println("Does a method call itself without end? Some call has to return without a further one.");
        }
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(1);
        return new IllegalStateException(problem);
    }

    /** Reads JSON that the judge wrote: numbers as they stand, lists and maps. */
    private static final class Json {

        private record Number(String digits) {}

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            switch (text.charAt(at)) {
                case '[':
                    return list();
                case '{':
                    return map();
                case '"':
                    return string();
                default:
                    int start = at;
                    while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
                        at++;
                    }
                    return word(text.substring(start, at));
            }
        }

        private static Object word(String word) {
            switch (word) {
                case "null":
                    return null;
                case "true":
                    return true;
                case "false":
                    return false;
                default:
                    return new Number(word);
            }
        }

        private List<Object> list() {
            var items = new ArrayList<Object>();
            for (at++; text.charAt(at) != ']'; at += text.charAt(at) == ',' ? 1 : 0) {
                items.add(value());
            }
            at++;
            return items;
        }

        private Map<String, Object> map() {
            var entries = new LinkedHashMap<String, Object>();
            for (at++; text.charAt(at) != '}'; at += text.charAt(at) == ',' ? 1 : 0) {
                String key = string();
                at++;
                entries.put(key, value());
            }
            at++;
            return entries;
        }

        private String string() {
            var string = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) != '\\') {
                    string.append(text.charAt(at));
                } else if (text.charAt(++at) == 'u') {
                    string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                } else {
                    int letter = "ntrbf".indexOf(text.charAt(at));
                    string.append(letter < 0 ? text.charAt(at) : "\n\t\r\b\f".charAt(letter));
                }
            }
            at++;
            return string.toString();
        }
    }

    /** Arguments as the learner's own types want them. */
    private static final class Given {

        private Given() {}

        static Object as(Type type, Object value) throws ReflectiveOperationException {
            if (type instanceof ParameterizedType generic) {
                return as((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), value);
            }
            return as((Class<?>) type, new Type[0], value);
        }

        private static Object as(Class<?> type, Type[] parts, Object value) throws ReflectiveOperationException {
            if (type == Optional.class) {
                return value == null ? Optional.empty() : Optional.of(as(parts[0], value));
            } else if (value == null) {
                return null;
            } else if (value instanceof Json.Number number) {
                return number(type, number.digits());
            } else if (value instanceof Map<?, ?> map) {
                var entries = new LinkedHashMap<Object, Object>();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    entries.put(key(parts[0], (String) entry.getKey()), as(parts[1], entry.getValue()));
                }
                return type == java.util.TreeMap.class ? new java.util.TreeMap<>(entries) : entries;
            } else if (value instanceof List<?> list) {
                return list(type, parts, list);
            } else if (value instanceof String text) {
                return text(type, text);
            }
            return value;
        }

        private static Object text(Class<?> type, String text) {
            if (type == char.class || type == Character.class) {
                return text.charAt(0);
            } else if (type == double.class || type == Double.class) {
                return number(type, text);
            }
            return type == char[].class ? text.toCharArray() : text;
        }

        private static Object key(Type type, String key) {
            return type == String.class ? key : type == Boolean.class ? (Object) Boolean.valueOf(key) : number((Class<?>) type, key);
        }

        private static Object number(Class<?> type, String digits) {
            try {
                if (type == int.class || type == Integer.class) {
                    return Integer.valueOf(digits);
                } else if (type == long.class || type == Long.class) {
                    return Long.valueOf(digits);
                } else if (type == short.class) {
                    return Short.valueOf(digits);
                } else if (type == BigInteger.class) {
                    return new BigInteger(digits);
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "The argument " + digits + " does not fit into a parameter of type " + type.getSimpleName());
            }
            switch (digits) {
                case "nan":
                    return Double.NaN;
                case "inf":
                    return Double.POSITIVE_INFINITY;
                case "-inf":
                    return Double.NEGATIVE_INFINITY;
                default:
                    return type == float.class ? (Object) Float.valueOf(digits) : (Object) Double.valueOf(digits);
            }
        }

        private static Object list(Class<?> type, Type[] parts, List<?> list) throws ReflectiveOperationException {
            if (type.isArray()) {
                Object array = Array.newInstance(type.getComponentType(), list.size());
                for (int i = 0; i < list.size(); i++) {
                    Array.set(array, i, as(type.getComponentType(), list.get(i)));
                }
                return array;
            } else if (Nodes.has(type, "next")) {
                return Nodes.chain(type, list);
            } else if (Nodes.has(type, "left") && Nodes.has(type, "right")) {
                return Nodes.tree(type, list);
            }
            var items = new ArrayList<Object>();
            for (Object item : list) {
                items.add(as(parts.length == 0 ? Object.class : parts[0], item));
            }
            return items;
        }
    }

    /** Linked lists and trees, by the names of their fields. */
    private static final class Nodes {

        private Nodes() {}

        static boolean has(Class<?> type, String link) {
            return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.getName().equals("val"))
                    && Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.getName().equals(link));
        }

        static Object get(Object node, String name) {
            try {
                return field(node, name).get(node);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(e);
            }
        }

        private static Field field(Object node, String name) throws ReflectiveOperationException {
            Field field = node.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field;
        }

        private static Object node(Class<?> type, Object value) throws ReflectiveOperationException {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object node = constructor.newInstance();
            Field val = field(node, "val");
            val.set(node, Given.as(val.getGenericType(), value));
            return node;
        }

        static Object chain(Class<?> type, List<?> items) throws ReflectiveOperationException {
            Object head = null;
            for (int i = items.size() - 1; i >= 0; i--) {
                Object node = node(type, items.get(i));
                field(node, "next").set(node, head);
                head = node;
            }
            return head;
        }

        static Object tree(Class<?> type, List<?> items) throws ReflectiveOperationException {
            var nodes = new ArrayList<Object>();
            for (int at = 0, parent = 0; at < items.size(); at++) {
                if (items.get(at) != null) {
                    Object node = node(type, items.get(at));
                    nodes.add(node);
                    if (at > 0) {
                        field(nodes.get(parent), at % 2 == 1 ? "left" : "right").set(nodes.get(parent), node);
                    }
                }
                parent += at > 0 && at % 2 == 0 ? 1 : 0;
            }
            return nodes.isEmpty() ? null : nodes.get(0);
        }
    }

    /** What was returned, in JSON that says of each value what it is. */
    private static final class Written {

        private final StringBuilder out = new StringBuilder();

        static String of(Object value) {
            var written = new Written();
            written.add(value, 0);
            return written.out.toString();
        }

        private void add(Object value, int depth) {
            if (value instanceof Optional<?> optional) {
                add(optional.orElse(null), depth);
            } else if (value == null || value instanceof Boolean) {
                out.append(value);
            } else if (value instanceof Float || value instanceof Double) {
                real(((java.lang.Number) value).doubleValue());
            } else if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte
                    || value instanceof BigInteger) {
                out.append(value);
            } else if (value instanceof CharSequence || value instanceof Character) {
                string(value.toString());
            } else if (depth > DEEPEST) {
                other("a value that holds itself, or is nested too deeply");
            } else {
                structure(value, depth + 1);
            }
        }

        private void structure(Object value, int depth) {
            if (value.getClass().isArray()) {
                var items = new ArrayList<Object>();
                for (int i = 0; i < Array.getLength(value); i++) {
                    items.add(Array.get(value, i));
                }
                list(items, depth);
            } else if (value instanceof Set) {
                other("a set");
            } else if (value instanceof Collection<?> items) {
                list(items, depth);
            } else if (value instanceof Map<?, ?> map) {
                out.append("{\"map\":");
                list(map.entrySet().stream()
                        .map(entry -> Arrays.asList(entry.getKey(), entry.getValue()))
                        .toList(), depth);
                out.append('}');
            } else if (Nodes.has(value.getClass(), "next")) {
                chain(value, depth);
            } else if (Nodes.has(value.getClass(), "left") && Nodes.has(value.getClass(), "right")) {
                tree(value, depth);
            } else {
                other("an object of the class " + value.getClass().getSimpleName());
            }
        }

        private void list(Collection<?> items, int depth) {
            out.append('[');
            String before = "";
            for (Object item : items) {
                out.append(before);
                add(item, depth);
                before = ",";
            }
            out.append(']');
        }

        private void chain(Object head, int depth) {
            var items = new ArrayList<Object>();
            for (Object node = head; node != null; node = Nodes.get(node, "next")) {
                items.add(Nodes.get(node, "val"));
                if (items.size() > MOST_NODES) {
                    other("a linked list that leads back into itself, or is very long");
                    return;
                }
            }
            out.append("{\"linked_list\":");
            list(items, depth);
            out.append('}');
        }

        private void tree(Object root, int depth) {
            var nodes = new ArrayList<Object>(List.of(root));
            var items = new ArrayList<Object>();
            for (int i = 0; i < nodes.size(); i++) {
                Object node = nodes.get(i);
                items.add(node == null ? null : Nodes.get(node, "val"));
                if (node != null) {
                    nodes.add(Nodes.get(node, "left"));
                    nodes.add(Nodes.get(node, "right"));
                }
                if (nodes.size() > MOST_NODES) {
                    other("a binary tree that leads back into itself, or is very large");
                    return;
                }
            }
            out.append("{\"binary_tree\":");
            list(items, depth);
            out.append('}');
        }

        private void real(double number) {
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                String name = Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
                out.append("{\"float\":\"").append(name).append("\"}");
            } else {
                out.append(number);
            }
        }

        private void other(String what) {
            out.append("{\"other\":");
            string(what);
            out.append('}');
        }

        private void string(String text) {
            out.append('"');
            for (char c : text.toCharArray()) {
                if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
            out.append('"');
        }
    }
}
