package dev.tl4j.schema.parse;

/**
 * A token, by its place in the text.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 */
record Token(Kind kind, int start, int end) {
    enum Kind {
        /** {@code user}, {@code auth.sendCode}. */
        WORD("a name"),
        NUMBER("a number"),
        /** {@code #1cb5c415}. */
        ID("an id"),
        /** {@code #} alone. */
        HASH("'#'"),
        COLON("':'"),
        SEMICOLON("';'"),
        EQUALS("'='"),
        QUESTION("'?'"),
        DOT("'.'"),
        COMMA("','"),
        BANG("'!'"),
        PERCENT("'%'"),
        STAR("'*'"),
        LESS("'<'"),
        GREATER("'>'"),
        LEFT_BRACE("'{'"),
        RIGHT_BRACE("'}'"),
        LEFT_BRACKET("'['"),
        RIGHT_BRACKET("']'"),
        LEFT_PARENTHESIS("'('"),
        RIGHT_PARENTHESIS("')'"),
        TYPES("---types---"),
        FUNCTIONS("---functions---"),
        END("the end of the text"),
        /** A {@code #} before something that is no id. */
        BAD_ID("an id"),
        /** A line of dashes or equals signs that is no section. */
        BAD_SECTION("a section"),
        /** A comment without end, up to the end of the text. */
        BAD_COMMENT("a comment"),
        /** A character that no schema has. */
        BAD_CHARACTER("a character");

        private final String expected;

        Kind(String expected) {
            this.expected = expected;
        }

        /** The kind of a token of this one character. */
        static Kind punctuation(char c) {
            return switch (c) {
                case ':' -> COLON;
                case ';' -> SEMICOLON;
                case '?' -> QUESTION;
                case '.' -> DOT;
                case ',' -> COMMA;
                case '!' -> BANG;
                case '%' -> PERCENT;
                case '*' -> STAR;
                case '<' -> LESS;
                case '>' -> GREATER;
                case '{' -> LEFT_BRACE;
                case '}' -> RIGHT_BRACE;
                case '[' -> LEFT_BRACKET;
                case ']' -> RIGHT_BRACKET;
                case '(' -> LEFT_PARENTHESIS;
                case ')' -> RIGHT_PARENTHESIS;
                default -> BAD_CHARACTER;
            };
        }

        /** The kind as the object of "expected". */
        String expected() {
            return expected;
        }
    }
}
