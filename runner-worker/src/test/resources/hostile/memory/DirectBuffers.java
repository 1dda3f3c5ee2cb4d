import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Memory beside the heap, which the limit of the heap does not bound. */
public class DirectBuffers {
    public static void main(String[] arguments) {
        MemorySegment hog = Arena.global().allocate(600L << 20);
        for (long i = 0; i < hog.byteSize(); i += 4096) {
            hog.setAtIndex(java.lang.foreign.ValueLayout.JAVA_BYTE, i, (byte) 1);
        }
        System.out.println("SUCCEEDED");
    }
}
