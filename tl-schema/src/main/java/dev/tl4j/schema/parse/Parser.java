package dev.tl4j.schema.parse;

import dev.tl4j.schema.ast.Broken;
import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.ast.Document;
import dev.tl4j.schema.ast.Section;
import dev.tl4j.schema.parse.Token.Kind;
import dev.tl4j.schema.source.Location;
import dev.tl4j.schema.source.Problems;
import dev.tl4j.schema.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Makes a {@link Document} of any text, reporting what is wrong with it. */
public final class Parser {
    private final TokenCursor cursor;
    private final DeclarationParser parser;
    private final Problems problems;
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private Section section = Section.TYPES;

    private Parser(TokenCursor cursor, Problems problems) {
        this.cursor = cursor;
        this.parser = new DeclarationParser(cursor);
        this.problems = problems;
    }

    /**
     * Parses a text.
     *
     * @param problems gets the problems of this text, which is one of its sources
     */
    public static Document parse(SourceText source, Problems problems) {
        Lexer.Tokens tokens = Lexer.tokens(source);
        Parser parser = new Parser(new TokenCursor(source, tokens.tokens()), problems);
        while (!parser.cursor.at(Kind.END)) {
            parser.next();
        }
        return new Document(parser.declarations, parser.broken, tokens.layers(), source.locate(0));
    }

    private void next() {
        switch (cursor.kind()) {
            case TYPES -> section(Section.TYPES);
            case FUNCTIONS -> section(Section.FUNCTIONS);
            case SEMICOLON -> cursor.advance();
            case BAD_SECTION -> {
                problems.error(cursor.location(), cursor.mistake("a section"));
                cursor.advance();
            }
            default -> declaration();
        }
    }

    private void section(Section next) {
        section = next;
        cursor.advance();
    }

    private void declaration() {
        int first = cursor.index();
        Location start = cursor.location();
        cursor.surface();
        try {
            Declaration declaration = parser.declaration(section);
            semicolon();
            declarations.add(declaration);
        } catch (SyntaxException unreadable) {
            problems.error(unreadable.location(), unreadable.mistake());
            recover(first);
            broken.add(new Broken(names(first), start));
        }
    }

    /** A {@code ;} that is missing at the end of a line is reported there, and the next line begins a declaration. */
    private void semicolon() throws SyntaxException {
        if (cursor.take(Kind.SEMICOLON)) {
            return;
        }
        if (!cursor.at(Kind.END) && !cursor.startsLine()) {
            throw cursor.unexpected("';'");
        }
        problems.error(cursor.endOfPrevious(), "expected ';' at the end of the declaration");
    }

    /** Goes behind the next {@code ;}, but no further than to where a section or a declaration with an id begins. */
    private void recover(int first) {
        while (!cursor.at(Kind.END) && !cursor.at(Kind.TYPES) && !cursor.at(Kind.FUNCTIONS)) {
            boolean declares = cursor.at(Kind.WORD) && cursor.nextKind() == Kind.ID && cursor.startsLine();
            if ((declares && cursor.index() > first) || cursor.take(Kind.SEMICOLON)) {
                return;
            }
            cursor.advance();
        }
    }

    private List<String> names(int first) {
        List<String> names = new ArrayList<>();
        for (int i = first; i < cursor.index(); i++) {
            boolean declared = i == first || cursor.kind(i - 1) == Kind.EQUALS;
            if (declared && cursor.kind(i) == Kind.WORD) {
                names.add(cursor.text(i));
            }
        }
        return names;
    }
}
