package dev.codesensei.problem.statement;

import java.util.Map;
import java.util.Set;

/** What LaTeX commands without a structure of their own stand for. */
final class LatexSigns {

    /** Commands around a text, by the element that does the same. */
    static final Map<String, String> AROUND = Map.ofEntries(
            Map.entry("textbf", "strong"),
            Map.entry("emph", "em"),
            Map.entry("textit", "em"),
            Map.entry("textsl", "em"),
            Map.entry("texttt", "code"),
            Map.entry("underline", "u"),
            Map.entry("sout", "s"),
            Map.entry("textsuperscript", "sup"),
            Map.entry("textsubscript", "sub"),
            Map.entry("section", "h2"),
            Map.entry("subsection", "h3"),
            Map.entry("subsubsection", "h4"),
            Map.entry("paragraph", "h4"),
            Map.entry("caption", "figcaption"));

    /** What the rest of a group looks like. */
    static final Map<String, String> REST = Map.of(
            "bf",
            "strong",
            "bfseries",
            "strong",
            "it",
            "em",
            "itshape",
            "em",
            "em",
            "em",
            "tt",
            "code",
            "ttfamily",
            "code");

    static final Set<String> BLOCKS = Set.of("h2", "h3", "h4", "figcaption");

    static final Map<String, String> ENVIRONMENTS = Map.of(
            "itemize",
            "ul",
            "enumerate",
            "ol",
            "description",
            "ul",
            "quote",
            "blockquote",
            "quotation",
            "blockquote",
            "center",
            "div",
            "figure",
            "figure",
            "table",
            "div",
            "minipage",
            "div");

    static final Set<String> LISTS = Set.of("itemize", "enumerate", "description");

    static final Set<String> VERBATIM = Set.of("verbatim", "lstlisting", "alltt");

    static final Set<String> TABLES = Set.of("tabular", "tabularx", "array");

    static final Set<String> FORMULAS =
            Set.of("equation", "equation*", "align", "align*", "displaymath", "math", "gather", "gather*", "eqnarray*");

    /** What a page needs and a screen does not. */
    static final Set<String> DROPPED = Set.of(
            "noindent",
            "centering",
            "newpage",
            "clearpage",
            "smallskip",
            "medskip",
            "bigskip",
            "hline",
            "small",
            "large",
            "footnotesize",
            "normalsize",
            "raggedright",
            "protect",
            "nextsample",
            "remainingsamples",
            "maketitle",
            "/");

    /** The same with an argument. */
    static final Set<String> DROPPED_WITH_ARGUMENT = Set.of(
            "label", "vspace", "hspace", "problemname", "setlength", "usepackage", "documentclass", "thispagestyle");

    /** Whose argument is shown as if they were not there. */
    static final Set<String> TRANSPARENT =
            Set.of("textsc", "textrm", "textsf", "textnormal", "text", "mbox", "footnote");

    static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("textellipsis", "…"),
            Map.entry("textbackslash", "\\"),
            Map.entry("textasciitilde", "~"),
            Map.entry("textasciicircum", "^"),
            Map.entry("textless", "<"),
            Map.entry("textgreater", ">"),
            Map.entry("textbar", "|"),
            Map.entry("textquotedbl", "\""),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("textdegree", "°"),
            Map.entry("copyright", "©"),
            Map.entry("pounds", "£"),
            Map.entry("euro", "€"),
            Map.entry("S", "§"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("oe", "œ"),
            Map.entry("ss", "ß"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("i", "ı"),
            Map.entry("LaTeX", "LaTeX"),
            Map.entry("TeX", "TeX"),
            Map.entry(" ", " "),
            Map.entry("\n", " "),
            Map.entry(",", "\u2009"),
            Map.entry(";", " "),
            Map.entry("quad", "\u2003"),
            Map.entry("qquad", "\u2003\u2003"),
            Map.entry("-", "\u00ad"),
            Map.entry("%", "%"),
            Map.entry("&", "&"),
            Map.entry("$", "$"),
            Map.entry("#", "#"),
            Map.entry("_", "_"),
            Map.entry("{", "{"),
            Map.entry("}", "}"));

    /** Marks above and below letters, as Unicode combines them. */
    static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("\"", "\u0308"),
            Map.entry("'", "\u0301"),
            Map.entry("`", "\u0300"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry(".", "\u0307"),
            Map.entry("u", "\u0306"),
            Map.entry("v", "\u030c"),
            Map.entry("H", "\u030b"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"),
            Map.entry("r", "\u030a"));

    private LatexSigns() {}
}
