package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Name;
import java.util.Arrays;
import java.util.List;

/**
 * A constructor of an answer as we know it.
 *
 * @param name of the constructor, of the type if this is about all constructors that we do not know
 * @param fields those that we read
 * @param target what they make
 * @param rest whether this is about all constructors that we do not know
 * @param required whether a schema must have it
 */
record AnswerShape(Name name, List<Field> fields, String target, boolean rest, boolean required) {
    private static final String MAYBE = "?";
    private static final String REST = ".*";

    AnswerShape {
        fields = List.copyOf(fields);
    }

    /** A field that we read, and whether it may be absent. */
    record Field(String name, String type, boolean nullable) {
        static Field parse(String text) {
            int colon = text.indexOf(':');
            String name = text.substring(0, colon);
            boolean nullable = name.endsWith(MAYBE);
            return new Field(nullable ? name.substring(0, colon - 1) : name, text.substring(colon + 1), nullable);
        }

        /** Whether a component can be read as this. */
        boolean fits(Component component) {
            boolean present = component.isRequired() || component.isFlag();
            return component.tlName().equals(name)
                    && BoundFields.typeOf(component).equals(type)
                    && (present || nullable);
        }

        @Override
        public String toString() {
            return name + ":" + type;
        }
    }

    /** Reads {@code ?auth.sentCodeTypeSmsWord beginning?:string -> CodeDelivery.SmsWord}. */
    static AnswerShape parse(String line) {
        String[] sides = line.split(" -> ");
        String[] words = sides[0].split(" ");
        boolean required = !words[0].startsWith(MAYBE);
        String name = required ? words[0] : words[0].substring(1);
        boolean rest = name.endsWith(REST);
        return new AnswerShape(
                Name.of(rest ? name.substring(0, name.length() - REST.length()) : name),
                Arrays.stream(words).skip(1).map(Field::parse).toList(),
                sides[1],
                rest,
                required);
    }

    /** Whether the one field itself is what we want. */
    boolean isThrough() {
        return Character.isLowerCase(target.charAt(0));
    }

    /** What readers of its type give: {@code CodeDelivery} of {@code CodeDelivery.Sms}. */
    String result() {
        int dot = target.indexOf('.');
        return dot < 0 ? target : target.substring(0, dot);
    }
}
