package dev.codesensei.standalone.checking;

/**
 * Something about a package that its author should know.
 *
 * @param fault whether the package has to be mended
 */
record Remark(boolean fault, String sentence) {

    static Remark fault(String where, String what) {
        return new Remark(true, where + ": " + what);
    }

    static Remark advice(String where, String what) {
        return new Remark(false, where + ": " + what);
    }
}
