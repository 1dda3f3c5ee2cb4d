package dev.codesensei.standalone.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads Server-Sent Events: only what the suite sends, which is one name and one line of data per event. */
public final class EventStream {

    private EventStream() {}

    /** Takes the events in order. */
    @FunctionalInterface
    public interface Listener {

        void event(String id, String name, String data) throws IOException;
    }

    static void read(InputStream body, Listener listener) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        String id = "";
        String name = "message";
        var data = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isEmpty() && !data.isEmpty()) {
                listener.event(id, name, data.toString());
                name = "message";
                data.setLength(0);
            } else if (line.startsWith("id:")) {
                id = value(line);
            } else if (line.startsWith("event:")) {
                name = value(line);
            } else if (line.startsWith("data:")) {
                data.append(data.isEmpty() ? "" : "\n").append(value(line));
            }
        }
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
