/** Wildcards whose bounds refer to each other: the question whether one type is another has no end. */
class N<Z> {}
class C<X> extends N<N<? super C<C<X>>>> {
    N<? super C<Integer>> cast(C<Integer> c) { return c; }
}
public class GenericBomb {
    public static void main(String[] arguments) {}
}
