package dev.tl4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has every generated class that can implement the annotated interface do so, whatever type it is of. Put it on a public interface in
 * the module that generates the classes:
 *
 * <pre>{@code
 * @TlContract
 * public interface HasPts {
 *     int pts();
 *     int ptsCount();
 * }
 *
 * void handle(TypeUpdate update) {
 *     if (update instanceof HasPts event) {
 *         advance(event.pts(), event.ptsCount());
 *     }
 * }
 * }</pre>
 *
 * <p>A class fulfils a contract if it has an accessor for each abstract method of the interface, inherited ones included, with the same
 * name and exactly the same type. An accessor that may be null only fulfils a method that is marked {@code @Nullable}; one that is never
 * null fulfils both. Where all constructors of a union fulfil the contract, the union's interface extends it. The interface may have
 * default and static methods of its own, and may speak of generated classes ({@code TypePeer peerId()}); where two of these have the same
 * simple name, their full name says which one is meant. It has no type parameters.
 *
 * <p>A contract that no class fulfils is a compile error, which says what came closest.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TlContract {
    /** The packages with {@link GenerateTl} whose classes may implement it, by default all of the build. */
    String[] packages() default {};

    /**
     * Which classes may implement it, all by default: {@code "Update"} is a type, for all its constructors, {@code "updateNewMessage"} a
     * constructor or method, {@code "updateNew*"} all whose name begins so, {@code "account.*"} all of a namespace.
     */
    String[] include() default {};

    /** Which classes may not, in the words of {@link #include}. */
    String[] exclude() default {};
}
