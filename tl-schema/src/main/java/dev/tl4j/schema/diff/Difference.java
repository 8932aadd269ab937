package dev.tl4j.schema.diff;

/**
 * One thing that differs in a constructor, a method or a type.
 *
 * @param name the field, flag bit or constructor that it is about; empty if it is about the whole
 * @param before what it was, in TL; empty if it was not there or the name says it all
 * @param after what it is, in TL; empty if it is not there or the name says it all
 * @param reason why it has this impact, in a line
 */
public record Difference(Aspect aspect, String name, String before, String after, Impact impact, String reason) {}
