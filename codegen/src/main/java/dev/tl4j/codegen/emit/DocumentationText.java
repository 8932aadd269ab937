package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** The text of a Javadoc comment while it is written. What comes from a schema or a docs file goes through {@link #words}. */
final class DocumentationText {
    /** Links in one list; a page is there to be read. */
    private static final int MAX_LINKS = 8;

    private final StringBuilder text = new StringBuilder(512);

    /** Words of ours, which may be HTML. */
    DocumentationText html(String html) {
        text.append(html);
        return this;
    }

    /** Words of others. */
    DocumentationText words(String words) {
        text.append(Escape.javadoc(words));
        return this;
    }

    /** A name that the schema's language or Java's allows, so that it needs no escape. */
    DocumentationText code(String name) {
        text.append("{@code ").append(name).append('}');
        return this;
    }

    /** A link by the full name, since imports and neighbours may hide the simple one. */
    DocumentationText link(ClassName type) {
        text.append("{@link ")
                .append(type.canonicalName())
                .append(' ')
                .append(type.simpleName())
                .append('}');
        return this;
    }

    /** A paragraph of links, nothing if there are none. */
    DocumentationText links(String lead, List<ClassName> types) {
        if (types.isEmpty()) {
            return this;
        }
        html("\n<p>").html(lead).html(" ");
        int shown = Math.min(types.size(), MAX_LINKS);
        for (int i = 0; i < shown; i++) {
            html(i == 0 ? "" : i == types.size() - 1 ? " and " : ", ").link(types.get(i));
        }
        if (shown < types.size()) {
            html(" and ").html(Integer.toString(types.size() - shown)).html(" more");
        }
        return html(".\n");
    }

    /** A page of core.telegram.org, such as {@code method} and {@code auth.sendCode}. */
    DocumentationText see(String kind, String name) {
        return html("@see <a href=\"https://core.telegram.org/")
                .html(kind)
                .html("/")
                .html(name)
                .html("\">core.telegram.org/")
                .html(kind)
                .html("/")
                .html(name)
                .html("</a>\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
