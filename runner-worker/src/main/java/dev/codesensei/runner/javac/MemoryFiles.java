package dev.codesensei.runner.javac;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The files of one compilation: sources and classes in memory, and of all else only the JDK's own classes. It is thrown
 * away with the compilation; the manager behind it remembers nothing but where the JDK's classes are.
 */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 1000;

    private final Map<String, MemoryFile> sources = new LinkedHashMap<>();
    private final Map<String, MemoryFile> classes = new LinkedHashMap<>();

    MemoryFiles(StandardJavaFileManager jdk) {
        super(jdk);
    }

    void addSource(String name, byte[] content) throws CharacterCodingException {
        sources.put(name, MemoryFile.source(name, content));
    }

    /** The source that a word of the command line names. */
    MemoryFile source(String word) {
        MemoryFile source = sources.get(word);
        if (source == null) {
            throw new IllegalArgumentException("No such source");
        }
        return source;
    }

    Map<String, MemoryFile> classes() {
        return classes;
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        if (location == StandardLocation.CLASS_PATH) {
            return kinds.contains(Kind.SOURCE) && !recurse ? sourcesIn(packageName) : List.of();
        }
        return isOurs(location) ? List.of() : super.list(location, packageName, kinds, recurse);
    }

    private Collection<JavaFileObject> sourcesIn(String packageName) {
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        var found = new ArrayList<JavaFileObject>();
        sources.forEach((name, file) -> {
            if (name.startsWith(folder) && name.indexOf('/', folder.length()) < 0) {
                found.add(file);
            }
        });
        return found;
    }

    @Override
    public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
        if (file instanceof MemoryFile) {
            String name = file.getName();
            return name.substring(0, name.lastIndexOf('.')).replace('/', '.');
        }
        return super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        boolean ours = one instanceof MemoryFile || other instanceof MemoryFile;
        return ours ? one.equals(other) : super.isSameFile(one, other);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return !(file instanceof MemoryFile) && !isOurs(location) && super.contains(location, file);
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.CLASS_PATH
                || location == StandardLocation.CLASS_OUTPUT
                || (!isOurs(location) && super.hasLocation(location));
    }

    @Override
    public @Nullable JavaFileObject getJavaFileForInput(Location location, String className, Kind kind)
            throws IOException {
        return isOurs(location) ? null : super.getJavaFileForInput(location, className, kind);
    }

    @Override
    public @Nullable FileObject getFileForInput(Location location, String packageName, String relativeName)
            throws IOException {
        return isOurs(location) ? null : super.getFileForInput(location, packageName, relativeName);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, Kind kind, @Nullable FileObject sibling) {
        String name = className.replace('.', '/') + kind.extension;
        if (location != StandardLocation.CLASS_OUTPUT || kind != Kind.CLASS || !fitsOnDisk(name)) {
            throw new IllegalArgumentException("Such output is left to a compiler that writes to a disk");
        }
        return classes.computeIfAbsent(name, fresh -> MemoryFile.toBeWritten(fresh, kind));
    }

    private static boolean fitsOnDisk(String path) {
        for (String name : path.split("/", -1)) {
            if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                return false;
            }
        }
        return path.length() <= LONGEST_PATH
                && StandardCharsets.UTF_8.newEncoder().canEncode(path);
    }

    @Override
    public FileObject getFileForOutput(
            Location location, String packageName, String relativeName, @Nullable FileObject sibling) {
        throw new IllegalArgumentException("Only classes are written here");
    }

    /** Annotation processors and plug-ins would come from here; there are none. */
    @Override
    public @Nullable ClassLoader getClassLoader(Location location) {
        return null;
    }

    /** Output lies in memory, and every source is UTF-8, whatever the manager behind this was told. */
    @Override
    public boolean handleOption(String current, Iterator<String> remaining) {
        if (current.equals("-d") || current.equals("-encoding")) {
            remaining.next();
            return true;
        }
        return super.handleOption(current, remaining);
    }

    /** What is not a part of the JDK. */
    private static boolean isOurs(JavaFileManager.Location location) {
        return location instanceof StandardLocation
                && location != StandardLocation.SYSTEM_MODULES
                && location != StandardLocation.PLATFORM_CLASS_PATH;
    }

    @Override
    public void close() {
        // the manager behind it serves the next compilation
    }
}
