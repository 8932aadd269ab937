package dev.tl4j.codegen.source;

import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Element;

/** Writes the file of one class, from top to bottom. */
public final class SourceWriter {
    private static final int WIDTH = 120;
    private static final String INDENT = "    ";
    private static final ClassName OVERRIDE = ClassName.get(Override.class);

    private final ClassName name;
    private final Names names;
    private final StringBuilder body = new StringBuilder(8 * 1024);
    private int depth;

    /**
     * @param name the class
     * @param others simple names that mean something else in it than a class of its package would: nested classes, type variables
     */
    public SourceWriter(ClassName name, Collection<String> others) {
        this.name = name;
        names = new Names(name, others);
    }

    /** How classes are spelled. */
    public Names names() {
        return names;
    }

    /** A line; without the indentation, which is added. */
    public SourceWriter line(String line) {
        indent();
        body.append(line).append('\n');
        return this;
    }

    private void indent() {
        for (int i = 0; i < depth; i++) {
            body.append(INDENT);
        }
    }

    /** A line that opens a block. */
    public SourceWriter open(String head) {
        line(head + " {");
        depth++;
        return this;
    }

    /** What opens a block and has a list in it, of which each item takes a line if one is not enough for all. */
    public SourceWriter open(String head, List<String> items, String tail) {
        column(head, items, tail + " {");
        depth++;
        return this;
    }

    /** The end of a block. */
    public SourceWriter close() {
        return close("}");
    }

    /** The end of a block, with more behind its brace. */
    public SourceWriter close(String brace) {
        depth--;
        return line(brace);
    }

    /** What comes before a member of a class: an empty line, unless it is the first. */
    public SourceWriter member() {
        if (body.charAt(body.length() - 2) != '{') {
            body.append('\n');
        }
        return this;
    }

    /** What comes before a member that has Javadoc. */
    public SourceWriter member(String javadoc) {
        return member().javadoc(javadoc);
    }

    /** The head of a public method that overrides another. */
    public SourceWriter overriding(String signature) {
        return member().line("@" + names.of(OVERRIDE)).open("public " + signature);
    }

    /** A comment, whose words are escaped already. */
    public SourceWriter javadoc(String comment) {
        String text = comment.stripTrailing();
        if (text.indexOf('\n') < 0 && text.length() < WIDTH) {
            return line("/** " + text + " */");
        }
        line("/**");
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            indent();
            body.append(end == start ? " *" : " * ").append(text, start, end).append('\n');
            start = end + 1;
        }
        return line(" */");
    }

    /** Items with commas between them, in one line if there is room, else in a line each. */
    public SourceWriter column(String head, List<String> items, String tail) {
        String all = head + String.join(", ", items) + tail;
        if (items.isEmpty() || depth * INDENT.length() + all.length() <= WIDTH) {
            return line(all);
        }
        line(head.stripTrailing());
        depth += 2;
        for (int i = 0; i < items.size(); i++) {
            line(items.get(i) + (i < items.size() - 1 ? "," : tail));
        }
        depth -= 2;
        return this;
    }

    /** Items with commas between them, in one line if there is room, else in as many as it takes. */
    public SourceWriter list(String head, List<String> items, String tail) {
        indent();
        int column = depth * INDENT.length() + head.length();
        body.append(head);
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i) + (i == items.size() - 1 ? tail : ",");
            if (i > 0 && column + 1 + item.length() > WIDTH) {
                column = continueLine();
            } else if (i > 0) {
                body.append(' ');
                column++;
            }
            body.append(item);
            column += item.length();
        }
        body.append(items.isEmpty() ? tail : "").append('\n');
        return this;
    }

    private int continueLine() {
        body.append('\n');
        depth += 2;
        indent();
        depth -= 2;
        return (depth + 2) * INDENT.length();
    }

    /** The file. */
    public SourceFile file(List<Element> origins) {
        StringBuilder text = new StringBuilder(body.length() + 1024);
        if (!name.packageName().isEmpty()) {
            text.append("package ").append(name.packageName()).append(";\n\n");
        }
        Collection<ClassName> imports = names.imports();
        imports.forEach(imported ->
                text.append("import ").append(imported.canonicalName()).append(";\n"));
        text.append(imports.isEmpty() ? "" : "\n").append(body);
        return new SourceFile(name, text.toString(), origins);
    }
}
