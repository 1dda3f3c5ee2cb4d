import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A call into the C library, without any code but Java. */
public class Foreign {
    public static void main(String[] arguments) throws Throwable {
        Linker linker = Linker.nativeLinker();
        var chroot = linker.downcallHandle(
                linker.defaultLookup().find("chroot").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom("/box");
            System.out.println((int) chroot.invokeExact(path) == 0 ? "SUCCEEDED" : "refused");
        }
    }
}
