package dev.codesensei.runner.javac;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A file that only the compilation sees that it belongs to. */
final class MemoryFile extends SimpleJavaFileObject {

    private final String name;
    private final String text;
    private byte[] content;

    /**
     * @param name as messages of the compiler show it
     */
    private MemoryFile(String name, Kind kind, String text) {
        super(uri(name), kind);
        this.name = name;
        this.text = text;
        this.content = new byte[0];
    }

    /** What is no UTF-8 is refused: only a compiler that reads by itself can say where. */
    static MemoryFile source(String name, byte[] content) throws CharacterCodingException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        return new MemoryFile(
                name, Kind.SOURCE, decoder.decode(ByteBuffer.wrap(content)).toString());
    }

    /** Still empty. */
    static MemoryFile toBeWritten(String name, Kind kind) {
        return new MemoryFile(name, kind, "");
    }

    private static URI uri(String name) {
        try {
            return new URI("memory", null, "/" + name, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Such a file is left to a compiler that reads from a disk", e);
        }
    }

    byte[] content() {
        return content.clone();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return name.substring(name.lastIndexOf('/') + 1).equals(simpleName + kind.extension);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    @Override
    public OutputStream openOutputStream() {
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                content = toByteArray();
            }
        };
    }
}
