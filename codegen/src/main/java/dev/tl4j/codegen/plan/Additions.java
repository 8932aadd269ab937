package dev.tl4j.codegen.plan;

import java.util.Optional;

/**
 * What is generated besides the classes of a schema, and into them.
 *
 * @param errors the constants for known errors
 * @param contracts which classes implement which interfaces of the user's
 * @param facades the classes with a Java method for each TL method, if the user wants them
 * @param since which classes are new
 */
public record Additions(ErrorPlan errors, Contracts contracts, Optional<FacadePlan> facades, Since since) {}
