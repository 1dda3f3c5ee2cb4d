package dev.codesensei.e2e.client;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events of one answer, read line by line as the WHATWG standard has it. */
public final class EventStream implements AutoCloseable {

    private final Stream<String> source;
    private final Iterator<String> lines;
    private final Hygiene hygiene;

    EventStream(Stream<String> source, Hygiene hygiene) {
        this.source = source;
        this.lines = source.iterator();
        this.hygiene = hygiene;
    }

    /** The next event; empty when the stream has ended. */
    public Optional<Event> next() {
        String id = "";
        String name = "message";
        @Nullable StringBuilder data = null;
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.isEmpty() && data != null) {
                var event = new Event(id, name, data.toString());
                hygiene.check(event);
                return Optional.of(event);
            }
            String value = line.substring(line.indexOf(':') + 1);
            if (line.startsWith("id:")) {
                id = value.strip();
            } else if (line.startsWith("event:")) {
                name = value.strip();
            } else if (line.startsWith("data:")) {
                data = data == null
                        ? new StringBuilder(value)
                        : data.append('\n').append(value);
            }
        }
        return Optional.empty();
    }

    /** Gives the rest up, as a client does that loses its connection. */
    @Override
    public void close() {
        source.close();
    }
}
