package dev.tl4j.schema.diff;

/** All that a difference can do to source, and why: the whole of what this package knows about generated Java, with {@link Shape}. */
enum Effect {
    WIRE_ONLY(Impact.NONE, "only the bytes on the wire differ"),
    FLAG_WORD(Impact.NONE, "Java does not show flag words"),
    STILL_BOOLEAN(Impact.NONE, "a boolean as before"),
    ACCESSOR_GAINED(Impact.NONE, "the interface gains an accessor"),
    NEVER_NULL(Impact.NONE, "the interface's accessor gives null no more"),

    OPTIONAL_FIELD(Impact.SHAPE, "constructor calls and record patterns lack it"),
    OTHER_ORDER(Impact.SHAPE, "constructor calls and record patterns have another order"),
    MORE_CASES(Impact.SHAPE, "switches over all constructors lack it"),

    REQUIRED_FIELD(Impact.RUNTIME, "build() fails until it is set; constructor calls and record patterns lack it"),
    NOW_REQUIRED(Impact.RUNTIME, "build() fails until it is set"),
    SET_TOGETHER(Impact.RUNTIME, "build() fails where only some of them are set"),
    NOW_NULLABLE(Impact.RUNTIME, "the accessor may give null"),
    MIXED_UP(Impact.RUNTIME, "constructor calls and record patterns compile but mix the fields up"),

    FIRST_FIELD(Impact.SOURCE, "the constructor without arguments, the only way to make one, is gone"),
    FIELD_GONE(Impact.SOURCE, "accessor and setter are gone"),
    OTHER_FIELD_NAME(Impact.SOURCE, "accessor and setter have another name"),
    OTHER_FIELD_TYPE(Impact.SOURCE, "accessor and setter have another type"),
    NOW_BOXED(Impact.SOURCE, "accessor and setter have a nullable box for the primitive"),
    NOW_PRIMITIVE(Impact.SOURCE, "accessor and setter have a primitive for the nullable box"),
    OTHER_VARIABLES(Impact.SOURCE, "the class has other type variables"),
    OTHER_ANSWER(Impact.SOURCE, "the call answers with another type"),
    OTHER_TYPE(Impact.SOURCE, "its class does not belong to the old type any more"),
    UNION_BEGAN(Impact.SOURCE, "the record gives way to an interface of another name"),
    UNION_ENDED(Impact.SOURCE, "the interface gives way to the record of the constructor that is left"),
    OTHER_RECORD(Impact.SOURCE, "the type is another record"),
    CASE_GONE(Impact.SOURCE, "the type has no such record any more"),
    ACCESSOR_GONE(Impact.SOURCE, "the interface loses the accessor"),
    OTHER_ACCESSOR_TYPE(Impact.SOURCE, "the interface's accessor has another type");

    private final Impact impact;
    private final String reason;

    Effect(Impact impact, String reason) {
        this.impact = impact;
        this.reason = reason;
    }

    /** A difference with this effect; see {@link Difference} for the rest. */
    Difference of(Aspect aspect, String name, String before, String after) {
        return new Difference(aspect, name, before, after, impact, reason);
    }
}
