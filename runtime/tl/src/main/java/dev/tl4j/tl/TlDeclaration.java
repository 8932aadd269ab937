package dev.tl4j.tl;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A generated class's line of the schema, taken apart: its constant {@code TL}, {@code user#b1b8cc83 flags:# id:long ... = User}. The
 * generator checked it, so it is known to be well-formed.
 *
 * @param name the combinator's name in the schema
 * @param fields in the order of the wire, flag words included
 */
record TlDeclaration(String name, List<DeclaredField> fields) {
    private static final ClassValue<TlDeclaration> OF_CLASS = new ClassValue<>() {
        @Override
        protected TlDeclaration computeValue(Class<?> type) {
            return parse(constant(type));
        }
    };

    /**
     * A field.
     *
     * @param name its name in the schema
     * @param word the flag word that says whether it is there; empty if it always is
     * @param mask its bit in that word
     * @param type the type behind the condition, {@code #} for a flag word
     */
    record DeclaredField(String name, String word, int mask, String type) {
        boolean isFlagWord() {
            return type.equals("#");
        }

        /** Whether it is a {@code true}, which is on the wire as nothing but its bit. */
        boolean isFlag() {
            return type.equals("true") && !word.isEmpty();
        }

        /** Whether people are shown a value that is there: a {@code true} that is not set says nothing. */
        boolean isShown(Object value) {
            return !(isFlag() && value.equals(false));
        }

        /** Its name as Java writes it. */
        String javaName() {
            return camelCase(name);
        }

        /** Whether it is there if {@code word} has this value. */
        boolean isPresent(int wordValue) {
            return word.isEmpty() || (wordValue & mask) != 0;
        }
    }

    /** The declaration of a generated record. */
    static TlDeclaration of(Class<?> type) {
        return OF_CLASS.get(type);
    }

    /** Whether a class is a generated record. */
    static boolean isIn(Class<?> type) {
        return type.isRecord() && TlObject.class.isAssignableFrom(type);
    }

    /** The fields that the record has components for, in their order. */
    List<DeclaredField> components() {
        return fields.stream().filter(field -> !field.isFlagWord()).toList();
    }

    private static String constant(Class<?> type) {
        try {
            Field declaration = type.getField("TL");
            return (String) declaration.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    type.getName() + ": expected a class that tl4j generated, in an exported package", e);
        }
    }

    /** {@code accessHash} for {@code access_hash}, as the generator writes it. */
    static String camelCase(String tlName) {
        StringBuilder java = new StringBuilder();
        for (String part : tlName.split("_")) {
            boolean later = java.length() > 0 && !part.isEmpty();
            java.append(later ? Character.toUpperCase(part.charAt(0)) + part.substring(1) : part);
        }
        return java.toString();
    }

    /** Takes apart a line that the generator wrote. */
    static TlDeclaration parse(String line) {
        String head = line.substring(0, line.lastIndexOf(" = "));
        List<DeclaredField> fields = new ArrayList<>();
        String[] words = head.split(" ");
        for (String word : List.of(words).subList(1, words.length)) {
            if (!word.startsWith("{")) {
                fields.add(field(word));
            }
        }
        // A # that tells of no other field is a number like any other, unless it is called a flag word.
        fields.replaceAll(field -> field.isFlagWord() && !tellsOfOthers(field, fields)
                ? new DeclaredField(field.name(), "", 0, "int")
                : field);
        return new TlDeclaration(words[0].substring(0, words[0].indexOf('#')), List.copyOf(fields));
    }

    private static boolean tellsOfOthers(DeclaredField word, List<DeclaredField> fields) {
        return word.name().startsWith("flags")
                || fields.stream().anyMatch(field -> field.word().equals(word.name()));
    }

    private static DeclaredField field(String word) {
        int colon = word.indexOf(':');
        String name = word.substring(0, colon);
        int question = word.indexOf('?');
        if (question < 0) {
            return new DeclaredField(name, "", 0, word.substring(colon + 1));
        }
        String condition = word.substring(colon + 1, question);
        int dot = condition.lastIndexOf('.');
        int mask = 1 << Integer.parseInt(condition.substring(dot + 1));
        return new DeclaredField(name, condition.substring(0, dot), mask, word.substring(question + 1));
    }
}
