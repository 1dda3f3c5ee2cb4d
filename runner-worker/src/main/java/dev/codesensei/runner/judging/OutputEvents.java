package dev.codesensei.runner.judging;

import dev.codesensei.judge.JobEvent;
import dev.codesensei.runner.sandbox.OutputListener;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Turns printed bytes into events. Bytes may be cut amid a character; the rest of it comes with the next piece. */
final class OutputEvents implements OutputListener {

    private final EventSink events;
    private final Map<Stream, Text> texts = new EnumMap<>(Stream.class);

    OutputEvents(EventSink events) {
        this.events = events;
    }

    @Override
    public void printed(Stream stream, byte[] bytes) {
        String text = texts.computeIfAbsent(stream, _ -> new Text()).decode(bytes);
        if (!text.isEmpty()) {
            events.happened(new JobEvent.Output(stream.name().toLowerCase(Locale.ROOT), text));
        }
    }

    /** One stream's characters. */
    private static final class Text {

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);

        private byte[] rest = new byte[0];

        String decode(byte[] bytes) {
            ByteBuffer in = ByteBuffer.allocate(rest.length + bytes.length)
                    .put(rest)
                    .put(bytes)
                    .flip();
            CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
            decoder.decode(in, out, false);
            rest = new byte[in.remaining()];
            in.get(rest);
            return out.flip().toString();
        }
    }
}
