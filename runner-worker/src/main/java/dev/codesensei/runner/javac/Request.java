package dev.codesensei.runner.javac;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a resident compiler: a command line without the program, and the files that the command would find. A
 * request without files asks for an exercise that makes the following ones faster.
 *
 * @param nonce goes back with the answer
 */
record Request(long nonce, List<String> words, Map<String, byte[]> files) {

    /** Waits for the next one; ends with an exception when nobody asks any more. */
    static Request read(DataInputStream in) throws IOException {
        long nonce = in.readLong();
        var words = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(text(in));
        }
        var files = new LinkedHashMap<String, byte[]>();
        for (int left = in.readInt(); left > 0; left--) {
            files.put(text(in), blob(in));
        }
        return new Request(nonce, words, files);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(blob(in), StandardCharsets.UTF_8);
    }

    private static byte[] blob(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
